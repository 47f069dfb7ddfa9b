/// The sheets of a small ICE workbook.
package enum ICESheets {
  /// The sheet of tables: people held, book-ins to January and removals, side by side.
  package static func detention(year: String = "FY2025") -> [String: String] {
    var cells = [
      "A3": "ICE DETENTION DATA, \(year)",
      "A18": "ICE Currently Detained by Criminality and Arresting Agency: \(year)",
      "I18": "ICE  Initial Book-Ins by Arresting Agency and Month: \(year) ",
      "A27": "ICE Initial Book-Ins by Criminality: \(year)",
      "N27": "ICE Removals: \(year)", "N28": "Removals", "P28": "Total", "N29": "Total",
      "P29": "76939", "N30": "Removals with a FAMU Identifier", "P30": "939",
    ]
    put(["Criminality", "ICE", "Percent ICE", "CBP", "Percent CBP", "Total"], 19, "A", &cells)
    put(["Total", "30", "0.3", "70", "0.7", "100"], 20, "A", &cells)
    put(["Convicted Criminal", "20", "0.5", "20", "0.5", "40"], 21, "A", &cells)
    put(["Other Immigration Violator  ", "10", "0.2", "50", "0.8", "60"], 22, "A", &cells)
    let months = ["Oct", "Nov", "Dec", "Jan", "Feb", "Mar", "Total"]
    put(["Agency"] + months, 19, "I", &cells)
    put(["Total", "30", "31", "32", "10", "0", "", "103"], 20, "I", &cells)
    put(["CBP", "20", "20", "20", "6", "0", "", "66"], 21, "I", &cells)
    put(["ICE  ", "10", "11", "12", "4", "0", "", "37"], 22, "I", &cells)
    return cells
  }

  /// The sheet of footnotes, one of an earlier year among them.
  package static let footnotes = [
    "A4": "Term", "B4": "Definition",
    "A69": "FY2024 ICE Removals",
    "B69": "EOFY2024 data are historic. ICE Removals data are updated through 09/30/2024.",
    "A70": "FY2025 ICE Removals",
    "B70":
      "FY2025 YTD ICE Removals data are updated through 01/11/2025 (IIDS Run Date 01/13/2025; "
      + "EID as of 01/12/2025).",
    "A71": "ICE Currently Detained Population Breakdown",
    "B71":
      "ICE National Docket data are a snapshot as 01/12/2025 (IIDS Run Date 01/13/2025; "
      + "EID as of 01/14/2025).",
    "A79": "FY2025 ICE Initial Book-Ins",
    "B79": "FY2025 YTD ICE Book-ins data is updated through 01/11/2025 (EID as of 01/12/2025).",
    "B123": "EOFY2024 data are static. ICE Removals data are updated through 09/30/2024.",
  ]

  private static func put(
    _ texts: [String], _ row: Int, _ first: Character, _ cells: inout [String: String]
  ) {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    guard let start = letters.firstIndex(of: first) else { return }
    for (offset, text) in texts.enumerated() where !text.isEmpty {
      cells["\(letters[start + offset])\(row)"] = text
    }
  }
}
