import Testing
import Text

struct WrappingTests {
  @Test(arguments: [
    ("", 10, []), ("one two three", 7, ["one two", "three"]), ("one two", 3, ["one", "two"]),
    ("abcdefgh", 3, ["abc", "def", "gh"]), ("a  b", 10, ["a b"]), ("板板 板", 4, ["板板", "板"]),
    ("板板板", 5, ["板板", "板"]), ("x\u{7}y", 10, ["x^Gy"]), ("ab", 0, ["ab"]),
  ])
  func `lines break at blanks`(text: String, columns: Int, lines: [String]) {
    #expect(text.wrapped(to: columns) == lines)
  }
}
