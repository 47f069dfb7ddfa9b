import Canvas
import Testing

@testable import Curses

struct ConfigurationTests {
  private func configuration(_ environment: [String: String]) -> Terminal.Configuration {
    Terminal.Configuration(environment: { environment[$0] })
  }

  @Test(arguments: [
    (["LANG": "en_US.UTF-8"], true), (["LANG": "C.utf8"], true), (["LANG": "C"], false),
    ([:], false),
    (["LC_ALL": "C", "LANG": "en_US.UTF-8"], false), (["LC_ALL": "", "LANG": "de_DE.UTF-8"], true),
    (["LC_CTYPE": "UTF-8", "LANG": "C"], true), (["LC_ALL": "xx_YY.UTF-8"], true),
    (["LC_CTYPE": "POSIX", "LANG": "en_US.UTF-8"], false),
  ])
  func `the first locale variable that is not empty decides`(
    environment: [String: String], isUTF8: Bool
  ) {
    let configuration = configuration(environment)
    #expect(configuration.isUTF8 == isUTF8)
    #expect(configuration.resolvedSymbols == (isUTF8 ? .braille : .ascii))
  }

  @Test func `the console has no braille and a wish cannot beat the locale`() {
    var console = configuration(["TERM": "linux", "LANG": "C.UTF-8"])
    #expect(console.resolvedSymbols == .block)
    console.symbols = .ascii
    #expect(console.resolvedSymbols == .ascii)
    var plain = configuration(["TERM": "xterm", "LANG": "C"])
    plain.symbols = .braille
    #expect(plain.resolvedSymbols == .ascii)
  }

  @Test func `multiplexers are known by their variables and names`() {
    #expect(configuration(["TERM": "xterm"]).multiplexer == nil)
    #expect(configuration(["TERM": "screen"]).multiplexer == .screen)
    #expect(configuration(["TERM": "xterm", "STY": "1.pts"]).multiplexer == .screen)
    #expect(configuration(["TERM": "screen", "TMUX": "/a,1,0"]).multiplexer == .tmux)
    #expect(configuration(["TERM": "tmux-256color"]).multiplexer == .tmux)
  }

  @Test func `NO_COLOR leaves attributes alone`() {
    #expect(configuration(["NO_COLOR": "1"]).colors == 0)
    #expect(configuration(["NO_COLOR": ""]).colors == nil)
  }
}
