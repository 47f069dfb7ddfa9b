import Glibc

/// What is wrong with a table's bytes, and where.
///
/// A fault names its place as the reader of a file sees it. The file's own name is the caller's to
/// add.
public struct TableFault: Error, Hashable, Sendable {
  /// What is wrong.
  public let kind: Kind

  /// Where, if that is known.
  public let place: Place?

  /// A fault at a place.
  ///
  /// - Parameters:
  ///   - kind: What is wrong.
  ///   - place: Where.
  public init(_ kind: Kind, at place: Place? = nil) {
    self.kind = kind
    self.place = place
  }

  /// A place in a file.
  public enum Place: Hashable, Sendable {
    /// A physical line and a column in it, both from 1; the column counts Unicode scalars.
    case line(Int, column: Int)

    /// A file inside an archive.
    case entry(String)

    /// A cell of a workbook, such as `B7`.
    case cell(String, sheet: String)
  }
}

extension TableFault: CustomStringConvertible {
  /// The fault as a sentence, with its place where it has one; names from the file are not escaped.
  public var description: String {
    switch place {
    case .line(let line, let column): "\(line):\(column): \(kind)"
    case .entry(let name): "\(name): \(kind)"
    case .cell(let reference, let sheet): "\(sheet)!\(reference): \(kind)"
    case nil: "\(kind)"
    }
  }
}
