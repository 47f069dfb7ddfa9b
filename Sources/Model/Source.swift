/// Where figures were published.
public struct Source: Hashable, Sendable {
  /// Its name in files.
  public let id: String
  /// Who published it.
  public let publisher: String
  /// What it is called.
  public let title: String
  /// When it was published, as far as known.
  public let published: Publication
  /// Its address, or empty.
  public let url: String
  /// Under what terms it may be used, or empty.
  public let licence: String
  /// The file that was read, or empty.
  public let file: String
  /// The SHA-256 of that file in hexadecimal, or empty.
  public let sha256: String
  /// Anything else worth knowing, or empty.
  public let note: String
  /// The last day on which someone looked for a newer edition, where that is recorded.
  public let checked: Day?

  /// Creates a source.
  public init(
    id: String, publisher: String, title: String, published: Publication, url: String = "",
    licence: String = "", file: String = "", sha256: String = "", note: String = "",
    checked: Day? = nil
  ) {
    self.id = id
    self.publisher = publisher
    self.title = title
    self.published = published
    self.url = url
    self.licence = licence
    self.file = file
    self.sha256 = sha256
    self.note = note
    self.checked = checked
  }
}
