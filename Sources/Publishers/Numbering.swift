/// Distinct values by number, numbered in the order of first sight.
struct Numbering<Value: Hashable> {
  private var values: [Value] = []
  private var numbers: [Value: Int32] = [:]

  /// The number of a value, which is new where it was not there.
  mutating func number(of value: Value) -> Int32 {
    if let known = numbers[value] { return known }
    let number = Int32(values.count)
    values.append(value)
    numbers[value] = number
    return number
  }

  /// The value of a number.
  subscript(number: Int32) -> Value { values[Int(number)] }
}
