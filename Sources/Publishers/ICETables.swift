import Model
import Tables

/// How each table of ICE's workbook becomes values.
///
/// Every function takes the table, the day its own footnote states, and the report.
enum ICETables {
  /// People held on the day of the snapshot, by criminality and arresting agency.
  static func snapshot(
    _ table: SheetTable, _ day: Day, _ report: inout ImportReport
  ) -> [ReleasedValue] {
    guard let ice = table.column("ice"), let cbp = table.column("cbp"),
      let total = table.column("total")
    else {
      report.skip("columns ICE, CBP and Total not found", at: table.title)
      return []
    }
    let period = Period(day, day)
    var values: [ReleasedValue] = []
    var check = SumCheck(table.title)
    for row in table.rows {
      let name = table.text(row, table.columns.lowerBound)
      let criminality = name.lowercased() == "total" ? nil : name
      for (column, agency) in [(ice, "ICE"), (cbp, "CBP"), (total, nil)] {
        report.rows += 1
        guard let value = row.cell(column)?.number else {
          report.skip("blank", at: table.place(row, column))
          continue
        }
        check.add(value, whole: criminality == nil, of: "column \(agency ?? "Total")")
        check.add(value, whole: agency == nil, of: "row \(name)")
        values.append(
          ReleasedValue(
            metric: "detained.snapshot", dimensions: dimensions(agency, criminality),
            period: period, value: value))
        guard let agency, criminality == nil else { continue }
        values.append(
          ReleasedValue(
            metric: "detained.snapshot_by_agency.\(agency.lowercased())",
            dimensions: dimensions(agency, nil), period: period, value: value))
      }
    }
    check.report(&report)
    return values
  }

  /// Book-ins by arresting agency and month, and the total of each so far.
  static func bookIns(
    _ table: SheetTable, _ day: Day, _ report: inout ImportReport
  ) -> [ReleasedValue] {
    var values: [ReleasedValue] = []
    var check = SumCheck(table.title)
    for row in table.rows {
      let agency = table.text(row, table.columns.lowerBound).uppercased()
      let metrics = ["ICE": "bookins.ice", "CBP": "bookins.cbp", "TOTAL": "bookins.all"]
      guard let metric = metrics[agency] else {
        report.skip("unknown agency", at: table.place(row, table.columns.lowerBound))
        continue
      }
      let isTotal = agency == "TOTAL"
      let dimensions = isTotal ? [] : dimensions(agency, nil)
      var sum = 0.0
      for (period, value, status) in months(of: row, in: table, to: day, &report) {
        check.add(value, whole: isTotal, of: period.start.month.short)
        check.add(value, whole: false, of: "row \(agency)")
        sum += value
        values.append(
          ReleasedValue(
            metric: metric, dimensions: dimensions, period: period, value: value, status: status))
      }
      if let column = table.column("total"), let total = row.cell(column)?.number {
        check.add(total, whole: true, of: "row \(agency)")
      }
      guard !isTotal, sum > 0 else { continue }
      // The printed total holds stray entries of months to come; the months do not.
      values.append(
        ReleasedValue(
          metric: "\(metric)_fytd", dimensions: dimensions,
          period: Period(table.fiscalYear.first, day), value: sum,
          note: "sum of the months printed in this release"))
    }
    check.report(&report)
    return values
  }

  /// Removals: one total of the fiscal year so far.
  static func removals(
    _ table: SheetTable, _ day: Day, _ report: inout ImportReport
  ) -> [ReleasedValue] {
    for row in table.rows {
      guard table.text(row, table.columns.lowerBound).lowercased() == "total",
        let column = table.column("total") ?? table.header.last?.column
      else { continue }
      report.rows += 1
      guard let value = row.cell(column)?.number else { break }
      return [
        ReleasedValue(
          metric: "removals.ice_fytd", period: Period(table.fiscalYear.first, day), value: value)
      ]
    }
    report.skip("no total", at: table.title)
    return []
  }

  /// Final book-outs by reason, month and criminality; those to be removed are a metric of their own.
  static func bookOuts(
    _ table: SheetTable, _ day: Day, _ report: inout ImportReport
  ) -> [ReleasedValue] {
    var values: [ReleasedValue] = []
    var check = SumCheck(table.title)
    var reason = ""
    let first = table.columns.lowerBound
    let second = table.column("criminality") ?? first + 1
    for row in table.rows {
      let label = table.text(row, first)
      if !label.isEmpty { reason = label }
      let part = table.text(row, second)
      let criminality = part.isEmpty || part.lowercased() == "total" ? nil : part
      let isWhole = reason.lowercased() == "total"
      let isRemoval = reason.lowercased() == "release to remove"
      for (period, value, status) in months(of: row, in: table, to: day, &report) {
        if !isWhole {
          check.add(value, whole: criminality == nil, of: "\(reason), \(period.start.month.short)")
        }
        if criminality == nil {
          let split = isWhole ? [] : [Dimension(name: "reason", value: reason)]
          values.append(
            ReleasedValue(
              metric: "bookouts.final", dimensions: split, period: period, value: value,
              status: status))
        }
        guard isRemoval else { continue }
        values.append(
          ReleasedValue(
            metric: "removals.released_to_remove", dimensions: dimensions(nil, criminality),
            period: period, value: value, status: status))
      }
    }
    check.report(&report)
    return values
  }

  /// Average daily population by arresting agency, month and criminality.
  static func population(
    _ table: SheetTable, _ day: Day, _ report: inout ImportReport
  ) -> [ReleasedValue] {
    var values: [ReleasedValue] = []
    // Averages carry rounding of their own.
    var check = SumCheck(table.title, tolerance: 0.05)
    var agency: String?
    for row in table.rows {
      let label = table.text(row, table.columns.lowerBound)
      var criminality: String?
      switch label.lowercased() {
      case "ice average": agency = "ICE"
      case "cbp average": agency = "CBP"
      case "average", "total": agency = nil
      default: criminality = label
      }
      for (period, value, status) in months(of: row, in: table, to: day, &report) {
        let month = period.start.month.short
        check.add(value, whole: criminality == nil, of: "\(agency ?? "all"), \(month)")
        if criminality == nil { check.add(value, whole: agency == nil, of: month) }
        values.append(
          ReleasedValue(
            metric: "detained.average", dimensions: dimensions(agency, criminality),
            period: period, value: value, status: status))
      }
    }
    check.report(&report)
    return values
  }

  /// The months of a row up to a day; the month the day lies in is partial unless it is its last.
  ///
  /// Months to come are 0 or blank, or hold stray entries, which are left out with a warning.
  private static func months(
    of row: SheetGrid.Row, in table: SheetTable, to day: Day, _ report: inout ImportReport
  ) -> [(period: Period, value: Double, status: Status)] {
    var result: [(Period, Double, Status)] = []
    for (month, column) in table.months {
      report.rows += 1
      let value = row.cell(column)?.number
      if month.first > day {
        report.skip("month to come", at: table.place(row, column))
        if let value, value != 0 {
          report.warn(
            "\(table.title): \(month.short) holds \(plain(value)) at \(table.place(row, column)), "
              + "but the table covers days to \(day) only")
        }
        continue
      }
      guard let value else {
        report.skip("blank", at: table.place(row, column))
        continue
      }
      let isWhole = month.last <= day
      result.append(
        (isWhole ? month.period : Period(month.first, day), value, isWhole ? .reported : .partial))
    }
    return result
  }

  private static func dimensions(_ agency: String?, _ criminality: String?) -> [Dimension] {
    var result: [Dimension] = []
    if let agency { result.append(Dimension(name: "agency", value: agency)) }
    if let criminality { result.append(Dimension(name: "criminality", value: criminality)) }
    return result
  }
}

/// A number without the `.0` of a whole one.
func plain(_ value: Double) -> String {
  Int(exactly: value).map(String.init) ?? String(value)
}
