import Board
import Canvas
import Settings
import Testing

struct KeyTests {
  @Test func `an action has the keys that are listed for it and no others`() throws {
    let read = try settings("[keys]\ngo_back = ['x', 'C-x', 'F12', 'x']\npause = []")
    let bindings = read.bindings
    #expect(
      bindings.bindings.first { $0.action == .back }?.keys == [
        .character("x"), .control("x"), .function(12),
      ])
    #expect(bindings.action(for: .escape) == nil)
    #expect(bindings.action(for: .character("p")) == nil)
    #expect(bindings.action(for: .enter) == .enter)
    #expect(bindings.bindings.map(\.action) == KeyBindings.standard.bindings.map(\.action))
    let back = try #require(read.keys.first { $0.action == .back })
    #expect(back.keys.origin == .file(path: "/etc/c.toml", line: 2, column: 11))
    #expect(read.warnings.isEmpty)
  }

  @Test func `two actions can change keys`() throws {
    let bindings = try settings("[keys]\npause = 'q'\nquit = 'p'").bindings
    #expect(bindings.action(for: .character("q")) == .pause)
    #expect(bindings.action(for: .character("p")) == .quit)
  }

  @Test func `a key taken from another action's defaults is taken`() throws {
    let read = try settings("[keys]\ngo_back = 'h'")
    #expect(read.bindings.action(for: .character("h")) == .back)
    #expect(read.bindings.bindings.first { $0.action == .left }?.keys == [.left])
    #expect(read.warnings.isEmpty)
  }

  @Test func `an action left without a key is worth a warning`() throws {
    let read = try settings("[keys]\ngo_back = ['Esc', 'p']")
    #expect(
      read.warnings.map(\.description) == [
        "/etc/c.toml:2:19: warning: keys.pause is left without a key by 'p'; "
          + "give it another one under [keys]"
      ])
  }

  @Test(arguments: [
    (
      "go_back = 'x'\nquit = ['q', 'x']",
      "3:14: error: keys.quit cannot have the key of keys.go_back 'x'; line 2 has it"
    ),
    ("go_bak = 'x'", "2:1: error: no action is called 'go_bak'; did you mean 'go_back'?"),
    ("fly = 'x'", "2:1: error: no action is called 'fly'; `paceboard config` lists them"),
    (
      "quit = 3",
      "2:8: error: keys.quit cannot be '3'; write a key in quotes, or a list of keys in brackets"
    ),
    ("quit = 'Ctrl+R'", "2:8: error: keys.quit cannot be 'Ctrl+R'; write 'C-r'"),
    ("quit = '^x'", "2:8: error: keys.quit cannot be '^x'; write 'C-x'"),
    ("quit = 'Alt+X'", "2:8: error: keys.quit cannot be 'Alt+X'; write 'M-X'"),
    ("quit = 'ShiftTab'", "2:8: error: keys.quit cannot be 'ShiftTab'; write 'S-Tab'"),
    ("quit = 'PageDown'", "2:8: error: keys.quit cannot be 'PageDown'; write 'PgDn'"),
    ("quit = 'Entr'", "2:8: error: keys.quit cannot be 'Entr'; did you mean 'Enter'?"),
    (
      "quit = 'C-m'",
      "2:8: error: keys.quit cannot be 'C-m'; terminals send the same for Enter: write 'Enter'"
    ),
    (
      "quit = 'C-5'",
      "2:8: error: keys.quit cannot be 'C-5'; terminals send C- with a letter or one of @ \\ ] ^ _ only"
    ),
    (
      "quit = 'hold q'",
      "2:8: error: keys.quit cannot be 'hold q'; "
        + "keys are written x, Enter, Esc, S-Tab, Space, PgUp, F5, C-r or M-x"
    ),
    (
      "quit = ['q', '']",
      "2:14: error: keys.quit cannot be ''; "
        + "keys are written x, Enter, Esc, S-Tab, Space, PgUp, F5, C-r or M-x"
    ),
    (
      "interrupt = []\nquit = []",
      "3:1: error: no key is left for quit or interrupt; leave one of them a key"
    ),
    (
      "go_back = ['q', 'C-c']",
      "2:1: error: no key is left for quit or interrupt; leave one of them a key"
    ),
  ])
  func `a fault in the keys is named with its place`(text: String, fault: String) {
    #expect(faults("[keys]\n" + text).filter { $0.contains("error") } == [fault])
  }

  @Test func `every action has a name of its own that stays`() {
    let names = KeyBindings.standard.bindings.map(\.action.name)
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { $0.allSatisfy { $0.isLowercase || $0 == "_" || $0.isNumber } })
    #expect(Action.back.name == "go_back")
    #expect(Action.page(1).name == "page_1")
  }

  @Test func `every standard key can be written in the file`() throws {
    for binding in KeyBindings.standard.bindings {
      let keys = binding.keys.map { "\"\($0 == .control("\\") ? "C-\\\\" : $0.name)\"" }
      let text = "[keys]\n\(binding.action.name) = [\(keys.joined(separator: ", "))]"
      #expect(try settings(text).bindings == .standard)
    }
  }
}
