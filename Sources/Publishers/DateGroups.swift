import Model
import Tables

/// The distinct texts of a column of dates, in groups by number.
///
/// Days as ISO 8601 writes them, by far the commonest, are found by their place in a calendar: their
/// texts are neither hashed nor compared.
struct DateGroups: Sendable {
  private var symbols = SymbolTable()
  /// The group of each text, by its number.
  private var groups: [Int32] = []
  /// A text of each group.
  private var firsts: [Int32] = []
  /// The groups of the days from 1900 to 2099, in months of 31 days; -1 where a day was not seen.
  private var calendar = [Int32](repeating: -1, count: 200 * 12 * 31)
  /// The groups of the months, where their days are one; -1 where a month was not seen.
  private var months: [Int32]

  /// Creates groups of no texts.
  ///
  /// - Parameter gathersMonths: Whether the days of a month, in ISO form, are one group. No format
  ///   reads one day in that form and not another, or as of another month.
  init(gathersMonths: Bool) {
    months = gathersMonths ? [Int32](repeating: -1, count: 200 * 12) : []
  }

  /// All texts in their order.
  var texts: [String] { symbols.texts }

  /// The number of a text of a group.
  func text(of group: Int32) -> Int { Int(firsts[Int(group)]) }

  /// The group of a text, if it has one.
  ///
  /// - Complexity: O(1) for a day in ISO form, else O(*n*) in its bytes.
  @inline(__always)
  func find(_ field: borrowing Field) -> Int32? {
    guard let place = Self.place(of: field) else { return findByText(field) }
    let known = calendar[place]
    return known >= 0 ? known : nil
  }

  private func findByText(_ field: borrowing Field) -> Int32? {
    guard let text = symbols.find(field) else { return nil }
    return groups[Int(text)]
  }

  /// The group of a text, which is new where it was not there.
  ///
  /// - Complexity: O(1) for a day in ISO form, else O(*n*) in its bytes.
  @inline(__always)
  mutating func number(of field: borrowing Field) -> Int32 {
    guard let place = Self.place(of: field) else { return add(field, at: nil) }
    let known = calendar[place]
    return known >= 0 ? known : add(field, at: place)
  }

  private mutating func add(_ field: borrowing Field, at place: Int?) -> Int32 {
    let text = symbols.number(of: field)
    if Int(text) < groups.count { return groups[Int(text)] }
    var group = Int32(firsts.count)
    if let place,
      Day(year: 1900 + place / 372, month: place / 31 % 12 + 1, day: place % 31 + 1) != nil
    {
      if !months.isEmpty {
        if months[place / 31] >= 0 { group = months[place / 31] }
        months[place / 31] = group
      }
      calendar[place] = group
    }
    if Int(group) == firsts.count { firsts.append(text) }
    groups.append(group)
    return group
  }

  /// The groups here of all groups of another column, in its order.
  mutating func numbers(of other: DateGroups) -> [Int32] {
    var numbers = [Int32](repeating: 0, count: other.firsts.count)
    other.symbols.forEach { text, field in
      numbers[Int(other.groups[Int(text)])] = number(of: field)
    }
    return numbers
  }

  /// The place in the calendar of a day in ISO form; no other text has it.
  @inline(__always)
  private static func place(of field: borrowing Field) -> Int? {
    guard field.bytes.count == 10 else { return nil }
    return unsafe field.bytes.withUnsafeBytes { text in
      // With `0000-00-00` taken away, hyphens are zero and digits are below ten.
      let head =
        unsafe UInt64(littleEndian: text.loadUnaligned(as: UInt64.self)) ^ 0x2D30_302D_3030_3030
      let tail =
        unsafe UInt16(littleEndian: text.loadUnaligned(fromByteOffset: 8, as: UInt16.self)) ^ 0x3030
      guard (head | (head &+ 0x0006_0600_0606_0606)) & 0xFFF0_F0FF_F0F0_F0F0 == 0,
        (tail | (tail &+ 0x0606)) & 0xF0F0 == 0
      else { return nil }
      // Neighbours become numbers of two digits, and those one of four: a year, and ten months.
      let pairs = (head &* (10 << 8 + 1)) >> 8 & 0x00FF_00FF_00FF_00FF
      let fours = (pairs &* (100 << 16 + 1)) >> 16 & 0x0000_FFFF_0000_FFFF
      let year = Int(truncatingIfNeeded: fours & 0xFFFF)
      let month = Int(truncatingIfNeeded: fours >> 32) / 10
      let day = Int(tail & 0xF) * 10 + Int(tail >> 8)
      guard 1900..<2100 ~= year, 1...12 ~= month, 1...31 ~= day else { return nil }
      return ((year - 1900) * 12 + month - 1) * 31 + day - 1
    }
  }
}
