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
    PromptLine(
      title: "Go to", text: prompt.text, words: words, role: prompt.fault == nil ? .dim : .alert,
      appearance: appearance
    ).draw(on: &canvas, in: area)
  }

  private var words: Phrase {
    guard let fault = prompt.fault else {
      return [
        "2025-06-15 · 2025-06 · jun 25 · FY2025 · 2025   \(appearance.symbols.enterKey) go  Esc cancel",
        "2025-06 · jun 25 · FY2025 · 2025-06-15", "2025-06 · FY2025", "",
      ]
    }
    let short = fault.split(separator: ":").first.map(String.init) ?? fault
    return [fault, short, "no such date", "✗"]
  }
}
