internal import Board
internal import Canvas

extension Settings {
  /// What holds, of everything that was said: flags over the environment over the file over the
  /// defaults, each setting by itself.
  ///
  /// TOML is parsed only where there is a file with something in it.
  ///
  /// - Parameters:
  ///   - flags: What the command line says; of several for one setting the last holds.
  ///   - environment: The variables.
  ///   - file: The configuration file; nil for none.
  /// - Returns: The settings, with ``warnings``.
  /// - Throws: Every fault there is, overridden values included. A text that is not TOML counts as
  ///   one fault, as nothing is known of what stands behind it.
  public static func effective(
    flags: [SettingFlag] = [], environment: Environment, file: SettingsFile? = nil
  ) throws(SettingsFaults) -> Settings {
    var faults = FaultCollector()
    var entries: [RawValue.Entry] = []
    if let file, !file.bytes.isEmpty {
      do throws(SettingsFault) {
        entries = try TOMLDocument.read(file.bytes, path: file.path)
      } catch {
        faults.add(error)
      }
    }
    let sections = FileSections(entries, &faults)
    var layers = Layers(
      flags: flags, environment: environment, file: sections.values, faults: faults)
    var settings = layers.settings(home: environment["HOME"])
    faults = layers.faults
    refuseEqualMarks(settings, &faults)
    if let panels = sections.panels {
      settings.panels = PanelTableReading.read(panels, &faults)
    }
    if let alerts = sections.alerts {
      settings.alerts = AlertTableReading(distrust: file?.distrust).read(alerts, &faults)
    }
    if !sections.keys.isEmpty {
      var reading = KeyReading(standard: .standard)
      settings.keys = reading.read(sections.keys, &faults)
    }
    let found = faults.inOrder
    guard found.allSatisfy({ $0.severity == .warning }) else { throw SettingsFaults(faults: found) }
    settings.warnings = found
    return settings
  }

  /// `1.234.5` could be read in two ways.
  private static func refuseEqualMarks(_ settings: Settings, _ faults: inout FaultCollector) {
    let (separator, point) = (settings.numbersSeparator, settings.numbersPoint)
    guard separator.value == point.value else { return }
    // The one that somebody set, the later one if both.
    let (name, origin) =
      separator.origin < point.origin
      ? (SettingName.numbersPoint, point.origin)
      : (SettingName.numbersSeparator, separator.origin)
    faults.add(
      SettingsFault(
        at: origin, "numbers.separator and numbers.point cannot both be", value: point.value,
        hint: "set \(name == .numbersPoint ? "numbers.separator" : "numbers.point") as well"))
  }
}

extension Layers {
  /// Reads each setting.
  fileprivate mutating func settings(home: String?) -> Settings {
    Settings(
      data: setting(.data, standard: nil) { $0.dataFolder($1, home: home, &$2) },
      refresh: setting(.refresh, standard: .seconds(30)) {
        $0.span($1, in: .seconds(1) ... .seconds(86_400), &$2)
      },
      theme: setting(.theme, standard: .named("default-dark")) { $0.theme($1, home: home, &$2) },
      symbols: setting(.symbols, standard: nil) { reader, raw, faults in
        reader.choice(
          raw, of: [("auto", nil)] + Symbols.allCases.map { ($0.rawValue, $0) }, &faults)
      },
      colors: setting(.colors, standard: .automatic) { $0.choice($1, of: ColorChoice.words, &$2) },
      startPage: setting(.startPage, standard: .number(0)) { $0.page($1, &$2) },
      escapeDelay: setting(.escapeDelay, standard: .milliseconds(100)) {
        $0.span($1, in: .milliseconds(10) ... .seconds(2), &$2)
      },
      mouse: setting(.mouse, standard: true) { $0.boolean($1, &$2) },
      cache: setting(.cache, standard: true) { $0.boolean($1, &$2) },
      ambiguousWidth: setting(.ambiguousWidth, standard: 1) {
        $0.choice($1, of: [("1", 1), ("2", 2)], &$2)
      },
      reducedMotion: setting(.reducedMotion, standard: false) { $0.boolean($1, &$2) },
      numbersSeparator: setting(.numbersSeparator, standard: ",") {
        $0.mark($1, allowsEmpty: true, &$2)
      },
      numbersPoint: setting(.numbersPoint, standard: ".") { $0.mark($1, allowsEmpty: false, &$2) },
      wallEvery: setting(.wallEvery, standard: .seconds(20)) {
        $0.span($1, in: .seconds(2) ... .seconds(86_400), &$2)
      },
      wallPages: setting(.wallPages, standard: (1...5).map(PageChoice.number)) {
        $0.pages($1, &$2)
      },
      wallNight: setting(.wallNight, standard: nil) { $0.night($1, &$2) },
      wallRest: setting(.wallRest, standard: .dim) { reader, raw, faults in
        reader.choice(
          raw, of: WallPreferences.Rest.allCases.map { ($0.rawValue, $0) }, &faults)
      },
      panels: [], alerts: [],
      keys: KeyBindings.standard.bindings.map {
        KeySetting(action: $0.action, keys: Setting($0.keys))
      },
      warnings: [])
  }
}
