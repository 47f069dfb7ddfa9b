import Glibc
import Text

/// Where the data package is.
struct DataFolder: Hashable, Sendable {
  /// The path as it was given or found.
  let path: String

  /// Looks the data package up: the argument, `$PACEBOARD_DATA`, the share folder of the
  /// installation, `./Data`.
  ///
  /// What is named has to be there: a wrong name is not passed over for the next place.
  ///
  /// - Parameter argument: What the command line names, if anything.
  /// - Throws: What is wrong and what helps.
  init(argument: String?) throws(WrongUsage) {
    if let argument {
      self = try Self.named(argument, by: "")
    } else if let name = unsafe getenv("PACEBOARD_DATA").map({ unsafe String(cString: $0) }),
      !name.isEmpty
    {
      self = try Self.named(name, by: " that PACEBOARD_DATA names")
    } else if let path = Self.places().first(where: Self.holdsPackage) {
      self.path = path
    } else {
      throw WrongUsage(
        "no data package found: name its folder, as in “paceboard Data”, or set PACEBOARD_DATA")
    }
  }

  private init(path: String) { self.path = path }

  private static func named(_ name: String, by origin: String) throws(WrongUsage) -> DataFolder {
    var status = stat()
    guard unsafe stat(name, &status) == 0 else {
      let command = nearest(to: name, among: commandNames)
      throw WrongUsage(
        "no folder “\(name)”\(origin)" + (command.map { ": did you mean “\($0)”?" } ?? ""))
    }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw WrongUsage(
        "“\(name)”\(origin) is no folder: name the one that holds datapackage.json")
    }
    guard holdsPackage(name) else {
      throw WrongUsage("the folder “\(name)”\(origin) holds no datapackage.json")
    }
    return DataFolder(path: name)
  }

  private static func places() -> [String] {
    var places: [String] = []
    var bytes = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = unsafe readlink("/proc/self/exe", &bytes, bytes.count)
    if count > 0, let slash = bytes[..<count].lastIndex(of: UInt8(ascii: "/")) {
      places.append(String(decoding: bytes[..<slash], as: UTF8.self) + "/../share/paceboard/Data")
    }
    return places + ["Data"]
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
