import Tables
import TestSupport
import Testing

struct `CSV, written and read again` {
  @Test(arguments: 0..<40 as Range<UInt64>)
  func `is the same, however it is cut`(seed: UInt64) throws {
    var randomness = Randomness(seed: seed)
    let delimiter = CSVDelimiter.allCases.randomElement(using: &randomness) ?? .comma
    let lineEnd = ["\n", "\r\n", "\r"].randomElement(using: &randomness) ?? "\n"
    let table = randomTable(using: &randomness)
    let text = written(table, delimiter: delimiter, lineEnd: lineEnd, using: &randomness)
    let longest = [1, 7, 100, 5000].randomElement(using: &randomness) ?? 1
    let reader = try CSVReader(
      CutSource(Array(text.utf8), longest: longest, seed: seed), delimiter: delimiter,
      chunk: [64, 100, 1 << 16].randomElement(using: &randomness) ?? 64)
    let read = try ReadCSV(reader)
    #expect(read.rows == table)
    #expect(read.irregularities.isEmpty)
    #expect(read == (try ReadCSV(text, delimiter: delimiter)))
  }

  private func randomTable(using randomness: inout Randomness) -> [[String]] {
    let width = Int.random(in: 1...12, using: &randomness)
    return (0..<Int.random(in: 0...200, using: &randomness)).map { _ in
      (0..<width).map { _ in randomField(using: &randomness) }
    }
  }

  private func randomField(using randomness: inout Randomness) -> String {
    let alphabet: [Unicode.Scalar] = [
      "a", "b", "1", " ", ",", ";", "|", "\t", "\"", "\n", "\r", "é", "€", "😀",
    ]
    let lengths = [0, 1, 3, 10, 10, 10, 80, 300]
    let length = lengths.randomElement(using: &randomness) ?? 0
    var field = ""
    for _ in 0..<length {
      // Mostly plain, so that blocks without quotes occur as well.
      let isPlain = Int.random(in: 0..<4, using: &randomness) > 0
      let choice = isPlain ? alphabet[..<4] : alphabet[...]
      field.unicodeScalars.append(choice.randomElement(using: &randomness) ?? "a")
    }
    return field
  }

  private func written(
    _ table: [[String]], delimiter: CSVDelimiter, lineEnd: String,
    using randomness: inout Randomness
  ) -> String {
    let special: Set<Unicode.Scalar> = [",", ";", "|", "\t", "\"", "\n", "\r"]
    var text = ""
    for (number, row) in table.enumerated() {
      let fields = row.map { field in
        let needsQuotes = row == [""] || field.unicodeScalars.contains(where: special.contains)
        guard needsQuotes || Bool.random(using: &randomness) else { return field }
        let escaped = field.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined()
        return "\"\(escaped)\""
      }
      text += fields.joined(separator: String(Unicode.Scalar(delimiter.rawValue)))
      if number + 1 < table.count || Bool.random(using: &randomness) { text += lineEnd }
    }
    return text
  }
}
