import Glibc
import Testing

/// A line of `frames.tsv`: a golden frame and how it is drawn.
struct GoldenFrame: CustomTestStringConvertible, Sendable {
  let name: String
  let arguments: String

  var testDescription: String { name }

  private static let folder = Command.repository + "/Tests/EndToEndTests"

  static let all: [GoldenFrame] =
    contents(of: folder + "/frames.tsv").split(separator: "\n")
    .filter { !$0.hasPrefix("#") }
    .compactMap { line in
      let fields = line.split(separator: "\t")
      return fields.count == 2
        ? GoldenFrame(name: String(fields[0]), arguments: String(fields[1])) : nil
    }

  /// The frame as it was committed.
  var golden: String { Self.contents(of: "\(Self.folder)/Frames/\(file)") }

  /// A name with a point is that of its file; the others are text.
  private var file: String { name.contains(".") ? name : name + ".txt" }

  private static func contents(of path: String) -> String {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return "" }
    defer { close(descriptor) }
    return String(decoding: readAll(descriptor), as: UTF8.self)
  }
}

/// Pages of the shipped data, drawn at one moment; `make screens` draws them anew.
@Suite struct FrameTests {
  @Test(arguments: GoldenFrame.all)
  func `a page looks as it did when it was last read by a person`(_ frame: GoldenFrame) throws {
    let line =
      "\(Command.paceboard) print \(Command.data) --now 2026-11-21T14:02:11 \(frame.arguments)"
    let drawn = try Command(["bash", "-c", line])
    #expect(drawn.errors == "")
    let (lines, golden) = (Self.lines(drawn.output), Self.lines(frame.golden))
    #expect(lines.count == golden.count)
    for (row, (line, expected)) in zip(lines, golden).enumerated() where line != expected {
      Issue.record("row \(row + 1):\n  drawn  \(line)\n  golden \(expected)")
    }
  }

  @Test func `there are golden frames`() {
    #expect(GoldenFrame.all.count >= 5)
  }

  private static func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }
}
