import Testing

@testable import Curses

struct PairTableTests {
  private func colors(_ foreground: CInt, _ background: CInt = -1) -> PairTable.Colors {
    PairTable.Colors(foreground: foreground, background: background)
  }

  private func distance(_ one: PairTable.Colors, _ two: PairTable.Colors) -> Float {
    Float(abs(one.foreground - two.foreground) + 4 * abs(one.background - two.background))
  }

  @Test func `two colours get a pair once`() {
    var table = PairTable(capacity: 64)
    #expect(table.pair(for: .terminal, distance: distance) == .init(number: 0, isNew: false))
    #expect(table.pair(for: colors(1), distance: distance) == .init(number: 1, isNew: true))
    #expect(table.pair(for: colors(2), distance: distance) == .init(number: 2, isNew: true))
    #expect(table.pair(for: colors(1), distance: distance) == .init(number: 1, isNew: false))
  }

  @Test func `when all are taken the nearest stands in`() {
    var table = PairTable(capacity: 4)
    for foreground: CInt in [10, 20, 30] {
      #expect(table.pair(for: colors(foreground), distance: distance).isNew)
    }
    #expect(!table.ranOut)
    #expect(table.pair(for: colors(21), distance: distance) == .init(number: 2, isNew: false))
    #expect(table.pair(for: colors(99), distance: distance) == .init(number: 3, isNew: false))
    #expect(table.ranOut)
    #expect(table.count == 3)
  }

  @Test func `colours that are gone give up their pairs`() {
    var table = PairTable(capacity: 4)
    for foreground: CInt in [10, 20, 30, 40] {
      _ = table.pair(for: colors(foreground), distance: distance)
    }
    table.keep(only: [colors(20), colors(40)])
    #expect(!table.ranOut)
    #expect(table.pair(for: colors(20), distance: distance) == .init(number: 2, isNew: false))
    #expect(table.pair(for: colors(40), distance: distance) == .init(number: 1, isNew: true))
    #expect(table.pair(for: colors(50), distance: distance) == .init(number: 3, isNew: true))
  }

  @Test(arguments: [-1, 0, 1])
  func `a terminal without pairs has its default`(capacity: Int) {
    var table = PairTable(capacity: capacity)
    #expect(table.pair(for: colors(1), distance: distance) == .init(number: 0, isNew: false))
  }
}
