/// A step of writing a package; a process may be killed before any of them.
enum WriteStep: Hashable, Sendable {
  /// A part of a new file is about to be written, beside the old one.
  case write(file: String, from: Int)
  /// All of it is about to be made durable.
  case sync(file: String)
  /// It is about to take the old one's place.
  case rename(file: String)
  /// The names in the folder are about to be made durable.
  case syncFolder
}
