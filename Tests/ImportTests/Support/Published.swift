import Glibc

/// The publishers' files as downloaded, which lie beside the repository.
enum Published {
  static let folder: String = {
    if let given = getenv("PACEBOARD_PUBLISHED") { return String(cString: given) }
    let repository = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    return "/\(repository)/../shared/published"
  }()

  static var isThere: Bool { access("\(folder)/ground-truth.csv", R_OK) == 0 }

  static let missing = "the publishers' files are not beside the repository"
}
