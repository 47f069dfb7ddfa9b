/// The shortest decimal number that reads back as a value, without an exponent.
///
/// - Parameter value: A finite number.
/// - Returns: ASCII digits, with a point and a minus sign where they are needed.
public func decimal(_ value: Double) -> String {
  if let whole = Int(exactly: value) { return String(whole) }
  let text = "\(value)"
  guard let mark = text.firstIndex(of: "e"), let power = Int(text[text.index(after: mark)...])
  else {
    return text
  }
  let isNegative = text.hasPrefix("-")
  let digits = text[..<mark].filter { $0 != "." && $0 != "-" }
  let sign = isNegative ? "-" : ""
  if power < 0 { return sign + "0." + String(repeating: "0", count: -power - 1) + digits }
  return sign + digits + String(repeating: "0", count: max(0, power + 1 - digits.count))
}
