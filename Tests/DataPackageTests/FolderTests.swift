import Testing

@testable import DataPackage

/// Nothing outside the data folder is ever opened, and nothing in it is waited for.
@Suite struct FolderTests {
  private static let place = "datapackage.json:6:34: error: "
  private static let inside = "; paths are relative and stay inside the data folder"

  @Test(arguments: [
    ("../sources.csv", place + "path leads out of the data folder '../sources.csv'" + inside),
    ("a/../sources.csv", place + "path leads out of the data folder 'a/../sources.csv'" + inside),
    ("a/..", place + "path leads out of the data folder 'a/..'" + inside),
    ("/etc/passwd", place + "path is absolute '/etc/passwd'" + inside),
    ("//etc/passwd", place + "path is absolute '//etc/passwd'" + inside),
    (
      "https://example.org/x.csv",
      place + "path is an address 'https://example.org/x.csv';"
        + " save a copy of the file in the data folder; nothing is fetched"
    ),
    (
      "file:///etc/passwd",
      place + "path is an address 'file:///etc/passwd';"
        + " save a copy of the file in the data folder; nothing is fetched"
    ),
    ("", place + "not a path ''; give the name of a file in the data folder"),
    (
      "sources.csv\\u0000.txt",
      place + "not a path 'sources.csv^@.txt';"
        + " give the name of a file in the data folder"
    ),
    (".", place + "folder in place of a file '.'"),
    ("nothing.csv", place + "file cannot be opened: No such file or directory 'nothing.csv'"),
    ("sources.csv/x", place + "file cannot be opened: Not a directory 'sources.csv/x'"),
  ])
  func `paths that lead elsewhere are refused by name`(_ path: String, _ fault: String) throws {
    let package = try TemporaryPackage()
    try package.edit("datapackage.json", "\"sources.csv\"", "\"\(path)\"")
    let faults = package.faults()
    #expect(faults.contains(fault))
    // The goal is left out with its source; nothing else is to be said.
    #expect(faults.count == 2)
  }

  @Test(arguments: [true, false])
  func `links that lead outside are refused`(_ usesOpenat2: Bool) throws {
    let package = try TemporaryPackage()
    try package.makeFolder("sub")
    try package.makeLink("passwd", to: "/etc/passwd")
    try package.makeLink("up", to: "../")
    try package.makeLink("sub/up", to: "../../etc/passwd")
    try package.makeLink("self", to: "/proc/self/fd/0")
    try package.makeLink("loop", to: "loop")
    let folder = try Folder(path: package.folder, usesOpenat2: usesOpenat2)
    for path in ["passwd", "up/etc", "sub/up", "self", "loop"] {
      do throws(FileFault) {
        _ = try folder.open(path)
        Issue.record("\(path) was opened")
      } catch {
        #expect(error == .leadsOutside || error == .link, "\(path)")
      }
    }
  }

  @Test func `links that stay inside are followed where the kernel vouches for them`() throws {
    let package = try TemporaryPackage()
    try package.makeFolder("sub")
    try package.makeLink("link.csv", to: "events.csv")
    try package.makeLink("sub/link.csv", to: "../events.csv")
    let folder = try Folder(path: package.folder)
    for path in ["link.csv", "sub/link.csv", "./events.csv", "sub/../events.csv"].prefix(3) {
      #expect(try folder.open(path).readAll().count > 0)
    }
    let careful = try Folder(path: package.folder, usesOpenat2: false)
    #expect(throws: FileFault.link) { _ = try careful.open("link.csv").identity }
    #expect(try careful.open("./events.csv").readAll().count > 0)
  }

  @Test(arguments: [true, false])
  func `files in folders of the package are opened`(_ usesOpenat2: Bool) throws {
    let package = try TemporaryPackage()
    try package.makeFolder("sub")
    try package.write("x", to: "sub/file")
    let folder = try Folder(path: package.folder, usesOpenat2: usesOpenat2)
    #expect(try folder.open("sub/file").readAll() == [0x78])
    #expect(throws: FileFault.notAFile("folder")) { _ = try folder.open("sub").identity }
  }

  @Test(.timeLimit(.minutes(1)))
  func `a FIFO is a fault and is not waited for`() throws {
    let package = try TemporaryPackage()
    try package.delete("events.csv")
    try package.makeFIFO("events.csv")
    #expect(
      package.faults() == ["datapackage.json:9:33: error: FIFO in place of a file 'events.csv'"])
    try package.delete("datapackage.json")
    try package.makeFIFO("datapackage.json")
    #expect(
      package.faults() == [
        "datapackage.json:1:1: error: FIFO in place of a file 'datapackage.json'"
      ]
    )
  }

  @Test func `a device is a fault`() throws {
    let folder = try Folder(path: "/dev")
    #expect(throws: FileFault.notAFile("socket or device")) { _ = try folder.open("zero").identity }
  }

  @Test func `a file that is too large is a fault before it is read`() throws {
    let package = try TemporaryPackage()
    var limits = PackageLimits()
    limits.tableBytes = 200
    var reader = PackageReader(folder: package.folder, limits: limits, settling: .zero)
    #expect(
      reader.reload().faultLines.contains(
        "datapackage.json:7:47: error: file has more than 200 bytes 'observations-arrests.csv'"))
    limits.descriptorBytes = 100
    var second = PackageReader(folder: package.folder, limits: limits, settling: .zero)
    #expect(
      second.reload().faultLines == [
        "datapackage.json:1:1: error: file has more than 100 bytes 'datapackage.json'"
      ])
  }

  @Test func `a folder that is not there is a fault`() {
    let faults = PackageReading.check("/nowhere/data").faultLines
    #expect(
      faults == [
        "/nowhere/data:1:1: error: data folder cannot be opened: No such file or directory '/nowhere/data'"
      ])
  }
}
