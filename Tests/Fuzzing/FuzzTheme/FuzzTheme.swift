import Canvas
import FuzzSupport

/// Theme files: a theme or faults at places in the file, and the same whatever ends its lines.
@c(LLVMFuzzerTestOneInput)
public func fuzzTheme(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = FuzzInput(start, count)
  let text = input.text
  let outcome = Outcome(text)
  let lines = text.utf8.count { $0 == 0x0A || $0 == 0x0D } + 1
  switch outcome {
  case .theme:
    let mixed = "\u{FEFF}# a comment\n\n\(text)\n# another\n"
    // A mark in front of the text is none behind a comment.
    if text.unicodeScalars.first != "\u{FEFF}" {
      require(Outcome(mixed) == outcome, "comments and blank lines change nothing")
    }
  case .faults(let faults):
    require(!faults.isEmpty, "a theme that is none has a fault")
    for fault in faults {
      require(fault.line >= 1 && fault.line <= lines, "the line is there: \(fault)")
      require(fault.column >= 1 && fault.column <= text.count + 1, "the column is there: \(fault)")
      requireSafe(fault.description)
    }
    let places = faults.map { [$0.line, $0.column] }
    let areInOrder = zip(places, places.dropFirst()).allSatisfy {
      !$1.lexicographicallyPrecedes($0)
    }
    require(areInOrder, "faults stand from top to bottom: \(faults)")
  }
  return 0
}

private enum Outcome: Equatable {
  case theme(Theme)
  case faults([ThemeFault])

  init(_ text: String) {
    do throws(ThemeFaults) {
      self = .theme(try Theme(parsing: text))
    } catch {
      self = .faults(error.faults)
    }
  }
}
