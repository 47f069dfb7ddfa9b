internal import Board
internal import Canvas
internal import Model
internal import Text

extension Settings {
  /// Every setting and where it comes from, as `paceboard config` writes it.
  ///
  /// The lines are TOML, their origins comments, so that the listing can be saved as a file that
  /// says the same. Safe to show: values are escaped as TOML has it, the rest by Text's `visible`.
  public var listing: String {
    let lines = scalarLines + keyLines
    let names = lines.map(\.name.columns).max() ?? 0
    let values = lines.map(\.value.columns).max() ?? 0
    var text = ""
    for line in lines {
      text += line.name.padded(to: names) + " = " + line.value.padded(to: values) + "  # "
      text += "\(line.origin)\n"
    }
    return text + (panels.map(\.listing) + alerts.map(\.listing)).joined()
  }

  private typealias Line = (name: String, value: String, origin: Origin)

  private var scalarLines: [Line] {
    SettingName.allCases.map { name in
      switch name {
      case .data:
        // TOML has no word for nothing; a comment keeps the listing a valid file.
        data.value.map { (name.rawValue, quoted($0), data.origin) }
          ?? ("# data", "\"\"", data.origin)
      case .refresh: (name.rawValue, quoted(refresh.value.span), refresh.origin)
      case .theme: (name.rawValue, quoted(theme.value.text), theme.origin)
      case .symbols: (name.rawValue, quoted(symbols.value?.rawValue ?? "auto"), symbols.origin)
      case .colors: (name.rawValue, quoted(colors.value.word), colors.origin)
      case .startPage: (name.rawValue, startPage.value.listing, startPage.origin)
      case .escapeDelay: (name.rawValue, quoted(escapeDelay.value.span), escapeDelay.origin)
      case .mouse: (name.rawValue, "\(mouse.value)", mouse.origin)
      case .cache: (name.rawValue, "\(cache.value)", cache.origin)
      case .ambiguousWidth: (name.rawValue, "\(ambiguousWidth.value)", ambiguousWidth.origin)
      case .reducedMotion: (name.rawValue, "\(reducedMotion.value)", reducedMotion.origin)
      case .numbersSeparator:
        (name.rawValue, quoted(numbersSeparator.value), numbersSeparator.origin)
      case .numbersPoint: (name.rawValue, quoted(numbersPoint.value), numbersPoint.origin)
      case .wallEvery: (name.rawValue, quoted(wallEvery.value.span), wallEvery.origin)
      case .wallPages: (name.rawValue, list(wallPages.value.map(\.listing)), wallPages.origin)
      case .wallNight:
        (name.rawValue, quoted(wallNight.value?.description ?? "none"), wallNight.origin)
      case .wallRest: (name.rawValue, quoted(wallRest.value.rawValue), wallRest.origin)
      }
    }
  }

  private var keyLines: [Line] {
    keys.map { key in
      ("keys.\(key.action.name)", list(key.keys.value.map { quoted($0.name) }), key.keys.origin)
    }
  }
}

extension PanelOverride {
  /// The panel as a table of TOML, each key with its origin.
  fileprivate var listing: String {
    func ids(_ ids: [Setting<String>]) -> String { list(ids.map { quoted($0.value) }) }
    let lines: [(name: String, value: String, origin: Origin)?] = [
      ("family", quoted(family.value), family.origin),
      metric.map { ("metric", quoted($0.value), $0.origin) },
      daily.map { ("daily", quoted($0.value), $0.origin) },
      cumulative.map { ("cumulative", quoted($0.value), $0.origin) },
      titles.map { ("titles", list($0.value.map(quoted)), $0.origin) },
      strip.map { ("strip", quoted($0.value), $0.origin) },
      chart.map { ("chart", quoted($0.value.rawValue), $0.origin) },
      measure.map { ("measure", quoted($0.value.rawValue), $0.origin) },
      against.map { ("against", ids($0.value), $0.origin) },
      parts.map { ("parts", ids($0.value), $0.origin) },
    ]
    return table("panels", of: lines.compactMap { $0 })
  }
}

extension AlertSetting {
  /// The rule as a table of TOML, each key with its origin.
  fileprivate var listing: String {
    let action: String =
      switch alert.action {
      case .banner: quoted("banner")
      case .bell: quoted("bell")
      case .command(let words): list(words.map(quoted))
      }
    let lines: [(name: String, value: String, origin: Origin)?] = [
      ("name", quoted(alert.name), name), ("rule", quoted(alert.text), rule),
      clear.map { ("clear", quoted($0.value), $0.origin) }, ("action", action, self.action),
    ]
    return table("alerts", of: lines.compactMap { $0 })
  }
}

/// An element of a list of tables of TOML.
private func table(
  _ name: String, of lines: [(name: String, value: String, origin: Origin)]
) -> String {
  let names = lines.map(\.name.columns).max() ?? 0
  let values = lines.map(\.value.columns).max() ?? 0
  return lines.reduce("\n[[\(name)]]\n") { text, line in
    text + line.name.padded(to: names) + " = " + line.value.padded(to: values)
      + "  # \(line.origin)\n"
  }
}

extension PageChoice {
  /// How the file has it.
  fileprivate var listing: String {
    switch self {
    case .number(let number): String(number)
    case .family(let name): quoted(name)
    }
  }
}

extension ColorChoice {
  fileprivate var word: String { Self.words.first { $0.choice == self }?.word ?? "auto" }
}

extension String {
  /// This text with blanks up to a width in columns.
  fileprivate func padded(to columns: Int) -> String {
    self + String(repeating: " ", count: max(0, columns - self.columns))
  }
}

/// A list of TOML of values that are TOML already.
private func list(_ values: [String]) -> String { "[" + values.joined(separator: ", ") + "]" }

/// A string of TOML, in which everything that does not show itself is escaped.
private func quoted(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    default:
      guard scalar.needsStandIn else {
        result.unicodeScalars.append(scalar)
        continue
      }
      let digits = String(scalar.value, radix: 16, uppercase: true)
      let width = scalar.value > 0xFFFF ? 8 : 4
      result += width == 8 ? "\\U" : "\\u"
      result += String(repeating: "0", count: width - digits.count) + digits
    }
  }
  return result + "\""
}
