import DataPackage
import Glibc
import Settings
import Text

/// Where the data package is.
struct DataFolder: Sendable {
  /// The folder as it was given or found, or the program itself.
  let place: PackagePlace

  /// Looks the data package up: what the settings name, the share folder of the installation, the
  /// program itself.
  ///
  /// What is named has to be there: a wrong name is not passed over for the next place.
  ///
  /// - Parameter setting: What the command line, the environment or the file names, if anything.
  /// - Throws: What is wrong and what helps.
  init(_ setting: Setting<String?>) throws(WrongUsage) {
    if let name = setting.value {
      let origin: String =
        switch setting.origin {
        case .standard, .flag: ""
        case .environment(let variable): " that \(variable) names"
        case .file: " that \(setting.origin) names"
        }
      self = try Self.named(name, by: origin)
    } else if let path = Self.installed, Self.holdsPackage(path) {
      place = .folder(path)
    } else {
      place = .builtIn
    }
  }

  private init(_ place: PackagePlace) { self.place = place }

  /// The place in words.
  var words: String {
    switch place {
    case .folder(let path): "data in \(path)"
    case .program: "built-in data"
    }
  }

  private static func named(_ name: String, by origin: String) throws(WrongUsage) -> DataFolder {
    guard name != Settings.builtInData else { return DataFolder(.builtIn) }
    guard !name.isEmpty else {
      throw WrongUsage("the data folder cannot be “”\(origin): it has to be a path")
    }
    var status = stat()
    guard unsafe stat(name, &status) == 0 else {
      let hint = didYouMean(name, among: commandNames, in: .curly)
      throw WrongUsage("no folder “\(name)”\(origin)" + (hint.map { ": " + $0 } ?? ""))
    }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw WrongUsage(
        "“\(name)”\(origin) is no folder: name the one that holds datapackage.json")
    }
    guard holdsPackage(name) else {
      // Whoever may not look into a folder does not learn that it is the wrong one.
      throw WrongUsage(
        errno == EACCES
          ? "the folder “\(name)”\(origin) cannot be read: permission denied"
          : "the folder “\(name)”\(origin) holds no datapackage.json")
    }
    return DataFolder(.folder(name))
  }

  /// The data package of the installation, if this is one.
  private static var installed: String? {
    installationFolder.map { $0 + "/../share/paceboard/Data" }
  }

  private static func holdsPackage(_ path: String) -> Bool {
    unsafe access(path + "/datapackage.json", F_OK) == 0
  }
}

/// Arguments that cannot be followed.
struct WrongUsage: Error, CustomStringConvertible {
  /// What is wrong and what helps, without a full stop.
  let description: String

  init(_ description: String) { self.description = description }
}
