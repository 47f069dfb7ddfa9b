import Publishers
import TestSupport
import Testing

@Suite struct `OHSS's monthly workbooks` {
  private static let header = ["A1": "Fiscal\nYear", "B1": "Month"]

  private func read(sectors: Bool = true) throws -> Reading {
    var workbook = SmallWorkbook()
    workbook.add(
      "Annual Count", ["A1": "Fiscal\nYear", "B1": "Quantity", "A2": "2025", "B2": "90"])
    workbook.add(
      "Monthly Count",
      Self.header.merging([
        "C1": "Quantity", "A2": "2025", "B2": "01 October", "C2": "60", "A3": "2025",
        "B3": "12 September", "C3": "30", "A4": "2025", "B4": "Total", "C4": "90",
      ]) { first, _ in first })
    workbook.add(
      "Monthly Region",
      Self.header.merging([
        "C1": "Region", "D1": "Quantity", "A2": "2025", "B2": "01 October",
        "C2": "Southwest Land Border", "D2": "50",
      ]) { first, _ in first })
    if sectors {
      workbook.add(
        "Monthly Sector",
        Self.header.merging([
          "C1": "Sector", "D1": "Quantity", "A2": "2025", "B2": "01 October", "C2": "Yuma, AZ",
          "D2": "20",
        ]) { first, _ in first })
    }
    workbook.add(
      "Monthly Rgn and Sector",
      Self.header.merging(["C1": "Region", "D1": "Sector", "E1": "Quantity"]) { first, _ in first })
    return try Publishers.read(workbook.workbook())
  }

  @Test func `hold months of the fiscal year, by one property at a time`() throws {
    let reading = try read()
    #expect(
      reading.lines(of: "crossings.usbp_rounded") == [
        "Oct 2024 60", "Sep 2025 30", "[area=Yuma, AZ] Oct 2024 20",
        "[region=Southwest Land Border] Oct 2024 50",
      ])
    #expect(
      reading.report.skipped.map(\.reason) == [
        "sheet of fiscal years", "no year, month or quantity", "sheet of two properties at once",
      ])
  }

  @Test func `are refused where they do not say whose encounters they count`() {
    let refusal = #expect(throws: Refusal.self) { try read(sectors: false) }
    #expect(refusal?.reason == "does not say whose encounters it counts")
  }
}
