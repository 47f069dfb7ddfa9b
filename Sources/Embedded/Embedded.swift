import CEmbedded

/// What lies in the program, so that it runs alone on a machine that has none of it.
public enum Embedded {
  /// The data package that ships.
  public static var data: [EmbeddedFile] { unsafe files(embedded_data()) }

  /// The themes that ship, by the names of their files.
  public static var themes: [EmbeddedFile] { unsafe files(embedded_themes()) }

  /// The compiled description of a terminal.
  ///
  /// - Returns: Nil where there is none of this type.
  public static func terminal(_ type: String) -> EmbeddedFile? {
    unsafe files(embedded_terminals()).first { $0.name == type && $0.count > 0 }
  }

  /// The character type of the locale C.UTF-8, named by its path below a folder of locales.
  ///
  /// - Returns: Nil where the machine that built the program had none.
  public static var characterType: EmbeddedFile? {
    let file = unsafe EmbeddedFile(embedded_character_type())
    return file.count > 0 ? file : nil
  }

  private static func files(_ files: embedded_files) -> [EmbeddedFile] {
    unsafe UnsafeBufferPointer(start: files.first, count: files.count).map {
      unsafe EmbeddedFile($0)
    }
  }
}
