import DataPackage
import Testing

@Suite struct FaultTests {
  @Test func `a fault is one line that tools can jump to`() {
    let fault = Fault(
      file: "a.csv", line: 3, column: 7, message: "unknown kind", value: "flwo",
      hint: "did you mean 'flow'?")
    #expect(fault.description == "a.csv:3:7: error: unknown kind 'flwo'; did you mean 'flow'?")
    let bare = Fault(file: "a.csv", severity: .warning, message: "file is empty")
    #expect(bare.description == "a.csv:1:1: warning: file is empty")
  }

  @Test func `nothing from a file reaches a terminal as it is`() {
    let fault = Fault(
      file: "a\u{1B}[2J.csv", message: "bad\u{7}", value: "x\u{202E}y\n", hint: "\u{200B}")
    #expect(fault.description == "a^[[2J.csv:1:1: error: bad^G 'x<U+202E>y^J'; <U+200B>")
  }

  @Test func `a long value is shown by its beginning and its end`() {
    let fault = Fault(file: "a", message: "m", value: String(repeating: "é", count: 70_000) + "end")
    #expect(fault.value?.unicodeScalars.count == 80)
    #expect(fault.value?.hasSuffix("éend") == true)
  }

  @Test func `a hundred faults of a file get a hint, which costs a look at every word`() throws {
    let package = try TemporaryPackage()
    let header = try #require(TemporaryPackage.files["claims.csv"]?.split(separator: "\n").first)
    let claims = (1000..<6000).map {
      "c\($0),arrests,c\($0)x,same,2025-06-11,2025-05-01,2025-05-31,~,1,arrests,ICE,news-2025,"
    }
    try package.write(
      "\(header)\n\(claims.joined(separator: "\n"))\n", to: "claims.csv")
    let faults = package.faults().filter { $0.contains("unknown metric or claim") }
    #expect(faults.count == 5000)
    #expect(faults.count { $0.contains("did you mean") } == 100)
    #expect(faults.first?.hasSuffix("'c1000x'; did you mean 'c1000'?") == true)
  }
}
