import CNCurses
import Canvas

extension Terminal.Configuration {
  /// Supplies the terminal's description and the locale of UTF-8 where this machine lacks them,
  /// from those that lie in the program.
  ///
  /// To be called before there is another thread: it may change the environment for good (`TERMINFO`)
  /// or for a moment (`LOCPATH`), and files may be made and removed. Where a description is that of
  /// a relative, ``type`` changes to its name.
  public mutating func supplyWhatIsMissing() {
    // Looking for the files costs a hundredth of what reading them here, in the way of others, would.
    if isUTF8, symbols != .ascii, !UTF8Locale.isInUsualPlace { UTF8Locale.supply() }
    guard !type.isEmpty, !TerminalDescription.isInUsualPlace(type) else { return }
    switch unsafe cncurses_check_type(type, output) {
    case CNCURSES_UNKNOWN_TYPE, CNCURSES_NO_DATABASE:
      let relatives = TerminalDescription.relatives(of: type)
      type = relatives.first(where: TerminalDescription.supply) ?? type
    default: return
    }
  }
}
