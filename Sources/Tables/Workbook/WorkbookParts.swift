/// Where the parts of a workbook are in its archive, and which sheets it has.
struct WorkbookParts {
  let sheets: [Workbook.Sheet]
  let dateSystem: DateSystem
  let sharedStrings: String?
  let styles: String?

  init(of archive: ZipArchive, limits: WorkbookLimits) throws(TableFault) {
    let root = try Self.relationships(of: "", in: archive, limits: limits)
    guard let main = root.first(where: { $0.kind == "officeDocument" })?.target else {
      throw TableFault(.notAWorkbook)
    }
    guard !main.hasSuffix(".bin") else { throw TableFault(.binaryWorkbook) }
    guard let entry = archive.entry(named: main), main.hasSuffix(".xml") else {
      throw TableFault(.notAWorkbook)
    }
    let workbook = try archive.parse(entry, with: WorkbookHandler(limit: limits.sheets))
    guard workbook.isWorkbook else { throw TableFault(.notAWorkbook) }
    let parts = try Self.relationships(of: main, in: archive, limits: limits)
    let worksheets = parts.filter { $0.kind == "worksheet" }
    let targets = Dictionary(worksheets.map { ($0.id, $0.target) }) { first, _ in first }
    sheets = workbook.sheets.compactMap { sheet in
      targets[sheet.relationship].map { part in
        Workbook.Sheet(name: sheet.name, visibility: sheet.visibility, part: part)
      }
    }
    dateSystem = workbook.dateSystem
    sharedStrings = parts.first { $0.kind == "sharedStrings" }?.target
    styles = parts.first { $0.kind == "styles" }?.target
  }

  /// The relationships of a part, which stand in a folder `_rels` beside it.
  private static func relationships(
    of part: String, in archive: ZipArchive, limits: WorkbookLimits
  ) throws(TableFault) -> [Relationship] {
    var folder = part.split(separator: "/", omittingEmptySubsequences: false)
    let name = folder.popLast() ?? ""
    let path = (folder + ["_rels", "\(name).rels"]).joined(separator: "/")
    guard let entry = archive.entry(named: path) else { return [] }
    let handler = RelationshipsHandler(folder: folder.map(String.init), limit: limits.sheets * 4)
    return try archive.parse(entry, with: handler).relationships
  }
}

/// A link from one part of a workbook to another.
private struct Relationship {
  let id: String
  /// The last word of its type: the words before it differ between the dialects.
  let kind: Substring
  /// The name of an entry.
  let target: String
}

private final class RelationshipsHandler: XMLHandler {
  private let folder: [String]
  private let limit: Int
  private(set) var relationships: [Relationship] = []

  init(folder: [String], limit: Int) {
    self.folder = folder
    self.limit = limit
  }

  override func start(_ name: XMLText, _ attributes: XMLAttributes) {
    guard name.isEqual(to: "Relationship"), let id = attributes["Id"]?.string,
      let type = attributes["Type"]?.string, let target = attributes["Target"]?.string,
      attributes["TargetMode"]?.isEqual(to: "External") != true
    else { return }
    let kind = type[(type.lastIndex(of: "/").map(type.index(after:)) ?? type.startIndex)...]
    relationships.append(Relationship(id: id, kind: kind, target: resolved(target)))
    if relationships.count > limit { fault = TableFault(.tooMany("parts", limit: limit)) }
  }

  /// The entry a target leads to: relative to the part's folder, or from the root.
  private func resolved(_ target: String) -> String {
    var path = target.hasPrefix("/") ? [] : folder
    for component in target.split(separator: "/") {
      switch component {
      case ".": break
      case "..": _ = path.popLast()
      default: path.append(String(component))
      }
    }
    return path.joined(separator: "/")
  }
}

private final class WorkbookHandler: XMLHandler {
  struct Sheet {
    let name: String
    let visibility: Workbook.Visibility
    let relationship: String
  }

  private let limit: Int
  private(set) var sheets: [Sheet] = []
  private(set) var dateSystem = DateSystem.from1900
  private(set) var isWorkbook = false

  init(limit: Int) {
    self.limit = limit
  }

  override func start(_ name: XMLText, _ attributes: XMLAttributes) {
    if name.isEqual(to: "workbook") {
      isWorkbook = true
    } else if name.isEqual(to: "workbookPr") {
      if attributes["date1904"]?.isTrue == true { dateSystem = .from1904 }
    } else if name.isEqual(to: "sheet"), let title = attributes["name"]?.string,
      let relationship = attributes[prefixed: "id"]?.string
    {
      sheets.append(
        Sheet(
          name: title, visibility: Self.visibility(attributes["state"]), relationship: relationship)
      )
      if sheets.count > limit { fault = TableFault(.tooMany("sheets", limit: limit)) }
    }
  }

  private static func visibility(_ state: XMLText?) -> Workbook.Visibility {
    guard let state else { return .visible }
    if state.isEqual(to: "veryHidden") { return .veryHidden }
    return state.isEqual(to: "hidden") ? .hidden : .visible
  }
}
