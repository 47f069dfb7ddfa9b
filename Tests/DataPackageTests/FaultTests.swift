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
}
