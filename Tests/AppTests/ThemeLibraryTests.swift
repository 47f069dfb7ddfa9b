import App
import Board
import Canvas
import Embedded
import Testing
import TestSupport

@Suite struct ThemeLibraryTests {
  private let folder: TemporaryFolder
  private let second: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    second = try TemporaryFolder()
  }

  private func text(_ color: String) -> String { "theme[main_fg]=\"\(color)\"\n" }

  private func color(_ theme: NamedTheme?) -> Color? { theme?.theme?.style(.text).foreground }

  @Test func `a theme is read once, and again when its file changes`() {
    folder.write(text("#102030"), to: "a.theme")
    var library = ThemeLibrary(folders: [folder.path])
    #expect(color(library.theme("a")) == .rgb(16, 32, 48))
    #expect(library.changes().isEmpty)
    folder.write(text("#405060"), to: "a.theme")
    #expect(library.changes().map(color) == [.rgb(64, 80, 96)])
    #expect(library.changes().isEmpty)
  }

  @Test func `a file that turns wrong leaves its theme and is told`() {
    folder.write(text("#102030"), to: "a.theme")
    var library = ThemeLibrary(folders: [folder.path])
    _ = library.theme("a")
    folder.write(text("#10203"), to: "a.theme")
    let changed = library.changes()
    #expect(changed.map(color) == [.rgb(16, 32, 48)])
    #expect(changed[0].faults.count == 1)
    #expect(changed[0].faults[0].hasPrefix("\(folder.path)/a.theme:1:"))
    folder.remove("a.theme")
    #expect(library.changes().map(color) == [.rgb(16, 32, 48)])
    #expect(library.changes().isEmpty)
    folder.write(text("#112233"), to: "a.theme")
    #expect(library.changes().map(\.faults) == [[]])
  }

  @Test func `a file that is wrong from the beginning has faults and no styles`() {
    folder.write("nonsense", to: "a.theme")
    var library = ThemeLibrary(folders: [folder.path])
    #expect(library.theme("a")?.theme == nil)
    #expect(library.theme("a")?.faults.isEmpty == false)
    folder.write(text("#102030"), to: "a.theme")
    #expect(color(library.theme("a")) == .rgb(16, 32, 48))
  }

  @Test func `the first folder with a theme of a name has it`() {
    folder.write(text("#102030"), to: "a.theme")
    second.write(text("#405060"), to: "a.theme")
    second.write(text("#405060"), to: "b.theme")
    var library = ThemeLibrary(folders: [folder.path, "/nonexistent", second.path])
    #expect(color(library.theme("a")) == .rgb(16, 32, 48))
    #expect(color(library.theme("b")) == .rgb(64, 80, 96))
    #expect(library.names == ["default-dark", "a", "b"])
    #expect(library.themes().map(\.name) == library.names)
  }

  @Test func `the built-in theme needs no file and yields to one`() {
    var library = ThemeLibrary(folders: [folder.path])
    #expect(library.theme("default-dark") == .standard)
    folder.write(text("#102030"), to: "default-dark.theme")
    #expect(color(library.theme("default-dark")) == .rgb(16, 32, 48))
  }

  @Test func `themes in the program need no folder and yield to one`() {
    var library = ThemeLibrary(folders: [folder.path], builtIn: Embedded.themes)
    #expect(library.names.count == 7)
    #expect(library.themes().map(\.name) == library.names)
    #expect(library.themes().allSatisfy { $0.theme != nil && $0.faults.isEmpty })
    folder.write(text("#102030"), to: "wall.theme")
    #expect(color(library.theme("wall")) == .rgb(16, 32, 48))
    #expect(library.names.count == 7)
  }

  @Test func `a path is a theme by itself`() {
    folder.write(text("#102030"), to: "mine.theme")
    var library = ThemeLibrary(folders: [])
    let path = folder.path + "/mine.theme"
    #expect(color(library.theme(path)) == .rgb(16, 32, 48))
    #expect(library.names == ["default-dark", path])
    #expect(library.theme(folder.path + "/other.theme") == nil)
  }

  @Test(arguments: ["/dev/zero", "/proc/self/mem", "/"])
  func `what is no regular file is no theme`(path: String) {
    var library = ThemeLibrary(folders: [])
    #expect(library.theme(path)?.theme == nil)
  }
}
