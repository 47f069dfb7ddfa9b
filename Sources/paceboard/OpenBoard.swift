import App
import Board
import Glibc
import Model

/// Opens the board on the terminal and returns once the viewer is done with it.
func openBoard(_ request: BoardRequest) -> ExitStatus {
  do throws(WrongUsage) {
    let folder = try DataFolder(argument: request.data)
    guard isatty(STDOUT_FILENO) == 1 else {
      throw WrongUsage(
        "the board needs a terminal: use “paceboard print” to write a page to a file or a pipe")
    }
    _ = folder
  } catch {
    complain(error.description)
    return .wrongUsage
  }
  return .noTerminal
}
