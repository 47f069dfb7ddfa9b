internal import Canvas
internal import Text

extension String {
  /// A publisher's name and shorter forms of it: without what stands in brackets or after “via”,
  /// then as many whole words as fit 24, 18 and 14 columns.
  ///
  /// The whole name is one key away; a name cut within a word would be read as another.
  ///
  /// - Complexity: O(*n*); a short name is its only form.
  var publisherForms: Phrase {
    guard utf8.count > 14 else { return Phrase([self]) }
    var forms = [self]
    let words = split(separator: " ")
    let own = words.prefix { !$0.hasPrefix("(") && $0 != "via" }
    let name = own.last.map { String(self[..<$0.endIndex]) } ?? self
    for form in [name] + [24, 18, 14].map(name.wholeWords) where form != forms.last {
      forms.append(form)
    }
    return Phrase(forms)
  }

  /// The whole words that fit, with `…` for the rest; cut within the first word where that alone
  /// does not fit.
  private func wholeWords(in room: Int) -> String {
    guard columns > room else { return self }
    var end: Index?
    for index in indices where self[index] == " " && self[..<index].columns < room { end = index }
    return end.map { "\(self[..<$0])…" } ?? fitted(to: room)
  }
}
