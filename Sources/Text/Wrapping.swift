extension StringProtocol {
  /// This text in lines of at most `columns` columns, broken at blanks where there are any.
  ///
  /// Stand-ins are written out first. A word wider than a line is broken where it has to be.
  ///
  /// - Parameter columns: The width of a line; less than 2 counts as 2, so that any glyph fits.
  /// - Returns: The lines, without blanks at their ends; none for an empty text.
  /// - Complexity: O(*n*).
  public func wrapped(to columns: Int) -> [String] {
    let room = Swift.max(2, columns)
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in visible(String(self)).split(separator: " ") {
      let width = word.columns
      if used > 0, used + 1 + width <= room {
        line += " " + word
        used += 1 + width
        continue
      }
      if used > 0 { lines.append(line) }
      (line, used) = ("", 0)
      for character in word {
        if used + character.columns > room {
          lines.append(line)
          (line, used) = ("", 0)
        }
        line.append(character)
        used += character.columns
      }
    }
    if used > 0 { lines.append(line) }
    return lines
  }
}
