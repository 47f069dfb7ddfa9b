internal import Canvas
internal import Model
internal import Text

/// A date being typed.
public struct DatePrompt: Hashable, Sendable {
  /// What was typed so far.
  public internal(set) var text = ""
  /// Why it leads nowhere, once that was tried.
  public internal(set) var fault: String?

  /// How many characters can be typed: more than any date has.
  static let most = 24
}

extension Board {
  /// Gives a key to the open prompt.
  ///
  /// - Returns: What is to be done about it; nil where no prompt is open or the key is not its own.
  mutating func type(_ key: Key) -> [Effect]? {
    guard var prompt = exploration.prompt else { return nil }
    switch key {
    case .character(let character):
      if prompt.text.count < DatePrompt.most { prompt.text.append(character) }
      prompt.fault = nil
    case .backspace, .delete:
      if !prompt.text.isEmpty { prompt.text.removeLast() }
      prompt.fault = nil
    case .control("u"): prompt = DatePrompt()
    case .escape:
      exploration.prompt = nil
      return []
    case .enter:
      do throws(DateFault) {
        prompt.fault = go(to: try Date(typed: prompt.text))
      } catch {
        prompt.fault = error.words
      }
      exploration.prompt = prompt.fault == nil ? nil : prompt
      return []
    case .control: return nil
    default: return []
    }
    exploration.prompt = prompt
    return []
  }
}

/// The line in which a date is typed, with what can be typed or why it leads nowhere.
struct DatePromptLine: View {
  let prompt: DatePrompt
  let appearance: Appearance

  func draw(on canvas: inout Canvas, in area: Rect) {
    guard !area.isEmpty else { return }
    let theme = appearance.theme
    canvas.fill(area, style: theme.style(.text))
    let inside = area.inset(left: 1, right: 1)
    var line = Line(inside.width >= 16 ? "Go to " : "", theme.style(.key))
    line.append(prompt.text, theme.style(.strong))
    line.append(appearance.symbols == .ascii ? "_" : "▏", theme.style(.key))
    line.append("  ", theme.style(.text))
    let room = inside.width - line.columns
    if let fault = prompt.fault {
      let short = fault.split(separator: ":").first.map(String.init) ?? fault
      let words: Phrase = [fault, short, "no such date", "✗"]
      line.append(words.fitting(room), theme.style(.alert))
    } else {
      let words: Phrase = [
        "2025-06-15 · 2025-06 · jun 25 · FY2025 · 2025   ⏎ go  Esc cancel",
        "2025-06 · jun 25 · FY2025 · 2025-06-15", "2025-06 · FY2025", "",
      ]
      line.append(words.fitting(room), theme.style(.dim))
    }
    line.write(on: &canvas, at: Point(x: inside.x, y: inside.y), in: inside)
  }
}
