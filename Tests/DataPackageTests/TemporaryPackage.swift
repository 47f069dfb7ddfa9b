import DataPackage
import Glibc
import TestSupport
import Testing

/// A small package without a fault in a folder of its own, for tests to break.
///
/// A class, so that the folder goes with the last reference to it.
final class TemporaryPackage {
  private let place: TemporaryFolder
  var folder: String { place.path }

  init() throws {
    place = try TemporaryFolder()
    for (name, text) in Self.files { try write(text, to: name) }
  }

  /// Writes a file in place, or a new one.
  func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

  /// Writes a file in place, or a new one.
  func write(_ bytes: [UInt8], to name: String) throws {
    try write(bytes, to: name, flags: O_WRONLY | O_CREAT | O_TRUNC)
  }

  /// Adds to the end of a file.
  func append(_ text: String, to name: String) throws {
    try append(Array(text.utf8), to: name)
  }

  /// Adds to the end of a file.
  func append(_ bytes: [UInt8], to name: String) throws {
    try write(bytes, to: name, flags: O_WRONLY | O_APPEND)
  }

  /// Writes a file beside another and renames it into its place.
  func replace(_ name: String, with text: String) throws {
    try write(text, to: "\(name).new")
    try check(rename(path("\(name).new"), path(name)))
  }

  /// Replaces a text in a file, which must occur there.
  func edit(_ name: String, _ old: String, _ new: String) throws {
    let text = try #require(Self.files[name])
    let parts = text.split(separator: old, omittingEmptySubsequences: false)
    try #require(parts.count > 1, "\(old) in \(name)")
    let rest = parts.dropFirst().joined(separator: old)
    try write("\(parts[0])\(new)\(rest)", to: name)
  }

  /// What is in a file now.
  func text(of name: String) throws -> String {
    let descriptor = open(path(name), O_RDONLY)
    try check(descriptor)
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(descriptor, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }

  func delete(_ name: String) throws { try check(unlink(path(name))) }

  /// Renames the folder, so that it is not where it was.
  func moveAway() throws { try check(rename(folder, "\(folder)-away")) }

  func moveBack() throws { try check(rename("\(folder)-away", folder)) }

  func makeFolder(_ name: String) throws {
    try check(mkdir(path(name), 0o755))
  }

  func makeFIFO(_ name: String) throws {
    try check(mkfifo(path(name), 0o644))
  }

  func makeLink(_ name: String, to target: String) throws {
    try check(symlink(target, path(name)))
  }

  func path(_ name: String) -> String { "\(folder)/\(name)" }

  /// A reader that takes files just written for whole.
  func reader() -> PackageReader { PackageReader(folder: folder, settling: .zero) }

  /// Everything wrong with the package.
  func faults() -> [String] { PackageReading.check(folder).faultLines }

  private func write(_ bytes: [UInt8], to name: String, flags: CInt) throws {
    let descriptor = open(path(name), flags, 0o644)
    try check(descriptor)
    defer { close(descriptor) }
    guard Glibc.write(descriptor, bytes, bytes.count) == bytes.count else {
      throw SystemError(number: errno)
    }
  }

  private func check(_ result: CInt) throws {
    guard result >= 0 else { throw SystemError(number: errno) }
  }

  struct SystemError: Error {
    let number: CInt
  }
}

extension TemporaryPackage {
  static let files = [
    "datapackage.json": """
    {
      "name": "small",
      "title": "A small package",
      "resources": [
        { "name": "metrics", "path": "metrics.csv" },
        { "name": "sources", "path": "sources.csv" },
        { "name": "observations-arrests", "path": "observations-arrests.csv" },
        { "name": "goals", "path": "goals.csv" },
        { "name": "events", "path": "events.csv" },
        { "name": "claims", "path": "claims.csv" },
        { "name": "checks", "path": "checks.csv" }
      ],
      "paceboard": {
        "panels": [
          {
            "family": "arrests", "titles": ["Arrests · book-ins", "Arrests"], "strip": "Arrests",
            "metric": "bookins.ice", "chart": "bars", "measure": "per day",
            "against": ["held"], "parts": ["bookins.cbp"]
          }
        ],
        "pace": { "titles": ["Pace"], "metric": "bookins.ice", "goal": "g1" }
      }
    }

    """,
    "metrics.csv": """
    metric,panel,kind,unit,cadence,title,definition,not_comparable_with
    bookins.ice,arrests,flow,book-ins,month,ICE book-ins,,bookins.cbp
    bookins.cbp,arrests,flow,book-ins,month,CBP book-ins,,
    held,detention,stock,people,two weeks,People held,"Held, by day",

    """,
    "sources.csv": """
    id,publisher,title,published,url,licence,file,sha256,note
    ice-2025,ICE,Workbook,2025-06-20,,,,,
    news-2025,El País,,2025-06-30,,,,,

    """,
    "observations-arrests.csv": """
    metric,start,end,value,bound,status,quality,source,published,published_precision,note,agency
    bookins.ice,2025-05-01,2025-05-31,23000,=,reported,primary,ice-2025,2025-06-20,day,,ICE
    bookins.cbp,2025-05-01,2025-05-31,6000,=,reported,primary,ice-2025,2025-06-20,day,,CBP
    held,2025-06-15,2025-06-15,56397.5,~,reported,primary,ice-2025,2025-06-20,day,"a, b",

    """,
    "goals.csv": """
    id,metric,per,from,to,low,high,label,source
    g1,bookins.ice,day,2025-01-26,,1200,1500,"goal 1,200–1,500",news-2025

    """,
    "events.csv": """
    date,label,kind,source
    2025-01-20,Inauguration,policy,

    """,
    "claims.csv": """
    id,metric,check_against,measure,said_on,start,end,bound,value,unit,speaker,source,note
    c1,arrests,bookins.ice,related,2025-06-11,2025-05-01,2025-05-31,~,23000,arrests,ICE,news-2025,
    c2,arrests,c1,quotient,2025-06-11,,,=,742,arrests a day,ICE,news-2025,

    """,
    "checks.csv": """
    id,expression,compared_with,note
    i1,c1 / 31,c2,

    """,
  ]
}
