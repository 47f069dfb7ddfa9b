import CNCurses
import Embedded
import Glibc

/// The locale of UTF-8, by which ncurses encodes.
enum UTF8Locale {
  static let name = "C.UTF-8"

  /// Whether this machine has the locale where most machines do.
  static var isInUsualPlace: Bool { unsafe access("/usr/lib/locale/C.utf8/LC_CTYPE", R_OK) == 0 }

  /// Sets the locale's character type, from a file of our own where the machine has none.
  ///
  /// The C library takes a locale from a folder of files only, which LOCPATH can name: it is made
  /// for a moment, and its file lives on in memory.
  ///
  /// - Returns: Whether the character type is set.
  @discardableResult
  static func supply() -> Bool {
    if unsafe cncurses_set_character_type(name) { return true }
    guard let file = Embedded.characterType else { return false }
    return folders.contains { set(from: file, inside: $0) }
  }

  /// Where a file can be put for a moment, best first.
  private static var folders: [String] {
    ["XDG_RUNTIME_DIR", "TMPDIR"].compactMap(environmentValue)
      .filter { $0.hasPrefix("/") } + ["/tmp", "/dev/shm", "/var/tmp"]
  }

  private static func set(from file: EmbeddedFile, inside folder: String) -> Bool {
    var template = Array("\(folder)/paceboard-XXXXXX".utf8CString)
    guard let made = unsafe mkdtemp(&template) else { return false }
    let locales = unsafe String(cString: made)
    defer { unsafe rmdir(locales) }
    let path = locales + "/" + file.name
    guard let slash = path.lastIndex(of: "/") else { return false }
    let locale = String(path[..<slash])
    guard unsafe mkdir(locale, 0o700) == 0 else { return false }
    defer { unsafe rmdir(locale) }
    defer { unsafe unlink(path) }
    guard write(file, to: path) else { return false }
    let before = environmentValue("LOCPATH")
    defer {
      if let before { unsafe setenv("LOCPATH", before, 1) } else { unsafe unsetenv("LOCPATH") }
    }
    guard unsafe setenv("LOCPATH", locales, 1) == 0 else { return false }
    return unsafe cncurses_set_character_type(name)
  }

  private static func write(_ file: EmbeddedFile, to path: String) -> Bool {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return unsafe file.withBytes { bytes in
      unsafe Glibc.write(descriptor, bytes.baseAddress, bytes.count) == bytes.count
    }
  }
}
