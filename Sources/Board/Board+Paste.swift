internal import Text

extension Board {
  /// Puts pasted text where something is being typed; elsewhere it does nothing, as text is no key.
  ///
  /// Of several lines the first with anything on it is taken; what would act on the terminal or
  /// hide is left out, and no more is taken than could be typed.
  mutating func paste(_ text: String) {
    let line = text.typeable
    guard !line.isEmpty else { return }
    if var new = exploration.prompt {
      new.text += line.prefix(max(0, DatePrompt.most - new.text.count))
      new.fault = nil
      exploration.prompt = new
    } else if var new = palette {
      new.text += line.prefix(max(0, Palette.most - new.text.count))
      new.selected = 0
      palette = new
    } else if var new = find, new.isTyping {
      new.text += line.prefix(max(0, Find.most - new.text.count))
      find = new
      arrange(isNewText: true)
    }
  }
}

extension String {
  /// The first line with anything on it, without blanks around it and in characters that show.
  fileprivate var typeable: String {
    for line in split(whereSeparator: \.isNewline) {
      let words = line.split { $0 == " " || $0 == "\t" }.map { word in
        word.filter { character in
          !character.unicodeScalars.contains { $0.needsStandIn || $0 == "\u{FFFD}" }
        }
      }
      let shown = words.filter { !$0.isEmpty }.joined(separator: " ")
      if !shown.isEmpty { return shown }
    }
    return ""
  }
}
