public import Model
internal import Text

/// A program to run because an alert came about, and what it is told.
public struct AlertCommand: Hashable, Sendable {
  /// The program's absolute path, then its arguments.
  public let words: [String]
  /// The variables it is told the alert in, beside those that every program needs:
  /// `PACEBOARD_ALERT` its name, `_RULE` its condition, `_TEXT` what is so in a line, `_TODAY` the
  /// day in US Eastern time; of a comparison `_LEFT` and `_RIGHT`, the values of its sides; of the
  /// first figure it rests on `_METRIC`, `_VALUE`, `_START`, `_END`, `_PUBLISHED` and `_SOURCE`,
  /// each behind `PACEBOARD_ALERT`.
  public let environment: [String: String]

  /// Creates a command.
  public init(words: [String], environment: [String: String]) {
    self.words = words
    self.environment = environment
  }
}

extension Board {
  /// Looks whether anything watched for has come about, by everything that is known: not by the
  /// day of knowledge that is shown.
  ///
  /// - Parameter differences: What the latest reading brought.
  /// - Returns: What is to be done about what has just come about.
  mutating func watch(_ differences: [Difference]) -> [Effect] {
    guard let dataset else { return [] }
    let fired = watch.take(alertRules, of: dataset, differences: differences, now: now)
    var effects: [Effect] = []
    for alert in fired {
      switch alert.rule.action {
      case .banner: continue
      case .bell: if !effects.contains(.bell) { effects.append(.bell) }
      case .command(let words):
        effects.append(
          .run(AlertCommand(words: words, environment: environment(of: alert, in: dataset))))
      }
    }
    return effects
  }

  /// What has come about and is not over, in the order of the rules.
  public var alerts: [Alert] { watch.active }

  private func environment(of alert: Alert, in dataset: Dataset) -> [String: String] {
    var variables = [
      "": visible(alert.rule.name), "_RULE": visible(alert.rule.text),
      "_TEXT": alert.text, "_TODAY": "\(now.easternDay)",
    ]
    variables["_LEFT"] = alert.reading.left.map(decimal)
    variables["_RIGHT"] = alert.reading.right.map(decimal)
    if let basis = alert.reading.basis.first {
      let figure = basis.figure
      variables["_METRIC"] = visible(basis.metric)
      variables["_VALUE"] = decimal(figure.value)
      variables["_START"] = "\(figure.period.start)"
      variables["_END"] = "\(figure.period.end)"
      variables["_PUBLISHED"] = "\(figure.published.day)"
      variables["_SOURCE"] = visible(dataset.sources[figure.source].id)
    }
    return Dictionary(
      uniqueKeysWithValues: variables.map { ("PACEBOARD_ALERT" + $0.key, $0.value) })
  }
}

extension Alert {
  /// What is so, in a line of plain text, safe to show.
  public var text: String { reading.text }
}

extension AlertReading {
  /// What is so, in a line of plain text, safe to show.
  public var text: String {
    visible(words.text { NumberStyle().plain($0, decimals: $1) })
  }
}
