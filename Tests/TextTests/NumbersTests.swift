import Testing
import Text

struct NumbersTests {
  private let style = NumberStyle()

  @Test(arguments: [
    (0, "0"), (999, "999"), (1000, "1,000"), (60_311, "60,311"), (1_000_000, "1,000,000"),
    (-1234, "-1,234"),
    (0.5, "1"), (-0.4, "0"), (33_876.0, "33,876"), (.infinity, "–"), (.nan, "–"),
  ])
  func `whole numbers are grouped by threes`(value: Double, text: String) {
    #expect(style.whole(value) == text)
  }

  @Test(arguments: [
    (0, "0"), (0.25, "0.25"), (650, "650"), (955.03, "955"), (1200, "1.2k"), (1000, "1k"),
    (999.6, "1k"),
    (41_500, "41.5k"), (62_913, "62.9k"), (316_000, "316k"), (1_000_000, "1M"), (-1500, "-1.5k"),
    (12_345_678, "12.3M"), (1250, "1.25k"),
  ])
  func `axis labels are short`(value: Double, text: String) {
    #expect(style.short(value) == text)
  }

  @Test(arguments: [
    (38_711.8, 1, "38,711.8"), (60_930, 1, "60,930"), (812.667, 1, "812.7"), (0.04, 1, "0"),
    (-0.04, 1, "0"),
  ])
  func `published values keep the decimals they have`(value: Double, decimals: Int, text: String) {
    #expect(style.plain(value, decimals: decimals) == text)
  }

  @Test func `separators follow the style`() {
    #expect(NumberStyle(separator: " ", point: ",").fixed(1234.56, decimals: 1) == "1 234,6")
    #expect(NumberStyle(separator: "").whole(1_234_567) == "1234567")
  }
}
