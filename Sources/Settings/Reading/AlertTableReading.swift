internal import Model
internal import Text

/// Reads `[[alerts]]`: what is watched for, and what is done once it comes about.
struct AlertTableReading {
  /// How many rules are read.
  static let most = 100

  private static let keys = ["name", "rule", "clear", "action"]

  /// Why commands in the file are refused; nil where they are not.
  let distrust: String?

  /// The rules in their order; those with faults are left out.
  func read(_ raw: RawValue, _ faults: inout FaultCollector) -> [AlertSetting] {
    guard case .list(let elements) = raw.content else {
      return faults.refuse(raw, for: "alerts", hint: "write [[alerts]] above the keys of each")
        ?? []
    }
    var alerts: [AlertSetting] = []
    for element in elements {
      guard let alert = alert(element, &faults) else { continue }
      if alerts.contains(where: { $0.alert.name == alert.alert.name }) {
        faults.add(
          SettingsFault(
            at: alert.name, "a second alert called", value: alert.alert.name,
            hint: "give each a name of its own"))
      } else if alerts.count == Self.most {
        faults.add(
          SettingsFault(at: element.origin, "one alert too many", hint: "at most \(Self.most)"))
        return alerts
      } else {
        alerts.append(alert)
      }
    }
    return alerts
  }

  private func alert(_ raw: RawValue, _ faults: inout FaultCollector) -> AlertSetting? {
    guard case .table(let entries) = raw.content else {
      return faults.refuse(raw, for: "alerts", hint: "write [[alerts]] above the keys of each")
    }
    for entry in entries where !Self.keys.contains(entry.key) {
      faults.add(
        SettingsFault(
          at: entry.keyOrigin, "[[alerts]] has no key", value: entry.key,
          hint: didYouMean(entry.key, among: Self.keys)
            ?? "it has \(alternatives(Self.keys))"))
    }
    func value(_ key: String) -> RawValue? { entries.first { $0.key == key }?.value }
    guard let rule = value("rule") else {
      faults.add(
        SettingsFault(
          at: raw.origin, "an alert without rule",
          hint: "add rule = \"…\", such as \"late(METRIC)\""))
      return nil
    }
    let hint = "write it in quotes"
    let text = ValueReader(name: "rule").shownText(rule, hint: hint, &faults)
    let condition = text.flatMap { text in
      parsed(rule, named: "rule", &faults) { () throws(ExpressionFault) in
        try AlertRule.Condition(parsing: text)
      }
    }
    // One after the other, so that each fault is found.
    let name = value("name").map { ValueReader(name: "name").shownText($0, hint: hint, &faults) }
    let clear = value("clear")
    let clearing = clear.map { self.clearing($0, of: condition, &faults) }
    let action = value("action").map { self.action($0, &faults) }
    guard let text, let condition else { return nil }
    return AlertSetting(
      alert: AlertRule(
        name: (name ?? text) ?? text, text: text, condition: condition,
        clearing: (clearing ?? nil) ?? .margin(AlertRule.standardMargin),
        action: (action ?? nil) ?? .banner),
      name: value("name")?.origin ?? raw.origin, rule: rule.origin,
      clear: clear.map { Setting($0.text, from: $0.origin) },
      action: value("action")?.origin ?? .standard)
  }

  /// What is made of an expression; where it is none, the very place in it is named.
  private func parsed<Value>(
    _ raw: RawValue, named name: String, _ faults: inout FaultCollector,
    _ parse: () throws(ExpressionFault) -> Value
  ) -> Value? {
    do throws(ExpressionFault) {
      return try parse()
    } catch {
      var origin = raw.origin
      // The text begins behind its quote.
      if case .file(let path, let line, let column) = origin {
        origin = .file(path: path, line: line, column: column + error.column)
      }
      faults.add(
        SettingsFault(at: origin, "\(name) cannot be", value: raw.text, hint: error.reason.words))
      return nil
    }
  }

  private func clearing(
    _ raw: RawValue, of condition: AlertRule.Condition?, _ faults: inout FaultCollector
  ) -> AlertRule.Clearing? {
    switch condition {
    case .late, .new:
      return faults.refuse(
        raw, for: "clear", hint: "leave it out: only a comparison can hover about its bar")
    case .comparison, nil: break
    }
    let hint = "write a share such as \"2%\", or a comparison"
    guard let text = ValueReader(name: "clear").shownText(raw, hint: hint, &faults) else {
      return nil
    }
    if text.hasSuffix("%") {
      let number = text.dropLast().filter { $0 != " " }
      guard let percent = Double(number), (0..<100).contains(percent) else {
        return faults.refuse(raw, for: "clear", hint: "from 0% to below 100%")
      }
      return .margin(percent / 100)
    }
    return parsed(raw, named: "clear", &faults) { () throws(ExpressionFault) in
      .comparison(try AlertComparison(parsing: text))
    }
  }

  private func action(
    _ raw: RawValue, _ faults: inout FaultCollector
  ) -> AlertRule.Action? {
    guard case .list(let elements) = raw.content else {
      if let text = ValueReader(name: "action").text(raw), text.contains("/") {
        return faults.refuse(
          raw, for: "action", hint: "list a program and its arguments: [\"/path\", \"argument\"]")
      }
      return ValueReader(name: "action").choice(
        raw, of: [("banner", .banner), ("bell", .bell)], &faults)
    }
    let words = elements.compactMap { element -> String? in
      guard case .string(let text) = element.content, !text.utf8.contains(0) else {
        return faults.refuse(element, for: "action", hint: "write each word in quotes")
      }
      return text
    }
    guard words.count == elements.count else { return nil }
    guard let path = words.first, path.hasPrefix("/") else {
      return faults.refuse(
        elements.first ?? raw, for: "action", hint: "begin with the program's absolute path")
    }
    if let distrust {
      faults.add(
        SettingsFault(
          at: raw.origin, "commands are refused here:", value: distrust,
          hint: "only you may be able to write it: chmod go-w"))
      return nil
    }
    return .command(words)
  }
}
