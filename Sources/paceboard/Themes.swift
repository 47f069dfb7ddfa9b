import App
import Board
import Canvas
import Curses
import Glibc
import Settings
import Text

/// Writes the names of the themes, one a line, with what is wrong where a file cannot be used.
func listThemes() -> ExitStatus {
  var library = Setup.library(Environment())
  let lines = library.themes().map { theme in
    theme.theme == nil ? "\(theme.name)  (\(theme.faults.first ?? "cannot be used"))" : theme.name
  }
  return writeOutput(lines.map { $0 + "\n" }.joined())
}

/// Writes a sample of a theme: its roles by name, and its panels.
///
/// In a pipe, and with `NO_COLOR`, the words alone are written.
func previewTheme(_ name: String) -> ExitStatus {
  var library = Setup.library(Environment())
  guard let found = library.theme(name) else {
    complain(library.lacks(name).description)
    return .wrongUsage
  }
  guard let theme = found.theme else {
    for line in found.faults { _ = write(line + "\n", to: STDERR_FILENO) }
    return .faultyData
  }
  let configuration = Terminal.Configuration()
  let sample = ThemeSample(name: found.name, theme: theme, symbols: configuration.resolvedSymbols)
  var canvas = Canvas(width: 76, height: sample.height, style: theme.style(.text))
  sample.draw(on: &canvas, in: canvas.bounds)
  if configuration.resolvedSymbols == .ascii { canvas = canvas.asASCII() }
  let isPlain = isatty(STDOUT_FILENO) != 1 || configuration.colors == 0
  return writeOutput(isPlain ? canvas.plainText() : canvas.ansi(.rgb))
}
