import Testing
import Text

struct ColumnsTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("été", 3), ("e\u{301}", 1), ("板", 2), ("🙂", 2), ("█▁⣿", 3), ("ﾊ", 1),
    ("Ａ", 2),
    ("각", 2), ("a\u{7}", 3), ("\u{202E}", 8), ("▲▼◇·–…", 6), ("👨‍👩", 12),
  ])
  func `text is as wide as a terminal draws it`(text: String, columns: Int) {
    #expect(text.columns == columns)
  }

  @Test(arguments: [
    ("Arrests", 7, "Arrests"), ("Arrests", 6, "Arres…"), ("Arrests", 1, "…"), ("Arrests", 0, ""),
    ("板板板", 4, "板…"), ("板板板", 3, "板…"), ("a\u{7}bc", 3, "a^…"),
  ])
  func `a stranger's text is cut with an ellipsis`(text: String, columns: Int, shown: String) {
    #expect(text.fitted(to: columns) == shown)
    #expect(text.fitted(to: columns).columns <= columns)
  }
}
