import Board
import Glibc
import Testing
import TestSupport

@testable import App

struct CommandThreadTests {
  private func run(_ script: String, limit: Duration = .seconds(20)) -> String? {
    runCommand(
      AlertCommand(
        words: ["/bin/sh", "-c", script, "sh", "a b; c"],
        environment: ["PACEBOARD_ALERT": "over", "PACEBOARD_ALERT_TEXT": "60,311 > 49,800"]),
      limit: limit)
  }

  @Test func `a command is told the alert and has nothing else of ours`() throws {
    let folder = try TemporaryFolder()
    folder.write("", to: "out")
    let fault = run(
      """
      { env; printf 'argument=%s\\n' "$1"; ls -l /proc/self/fd | sed 's/.*[0-9] //';
        ps -o tty= -p $$; cat; } > \(folder.path)/out
      """)
    #expect(fault == nil)
    let text = String(decoding: bytes(of: "\(folder.path)/out"), as: UTF8.self)
    #expect(text.contains("PACEBOARD_ALERT=over\n"))
    #expect(text.contains("PACEBOARD_ALERT_TEXT=60,311 > 49,800\n"))
    #expect(text.contains("argument=a b; c\n"))
    #expect(text.contains("/dev/null"))
    #expect(!text.contains("XCTest") && !text.contains("SWIFT"))
    let names = text.split(separator: "\n").filter { $0.contains("=") && !$0.contains(" ") }
      .map { $0.prefix { $0 != "=" } }
    #expect(
      Set(names).isSubset(of: [
        "PACEBOARD_ALERT", "PATH", "LC_ALL", "HOME", "TZ", "PWD", "OLDPWD", "SHLVL", "_",
      ]))
  }

  @Test(arguments: [
    ("exit 3", "ended with status 3"), ("kill -9 $$", "ended by signal 9"),
  ])
  func `a command that fails says how`(_ script: String, _ fault: String) {
    #expect(run(script) == fault)
  }

  @Test func `a program that is not there is a fault`() {
    let command = AlertCommand(words: ["/nowhere/at/all"], environment: [:])
    #expect(runCommand(command, limit: .seconds(5)) == "posix_spawn: No such file or directory")
  }

  @Test func `time is limited, for what it starts as well`() throws {
    let folder = try TemporaryFolder()
    folder.write("", to: "late")
    let begin = ContinuousClock.now
    // The shell ends at once; what it left behind would write later.
    let fault = run(
      "(sleep 3; echo late > \(folder.path)/late) & exec sleep 300", limit: .milliseconds(300))
    #expect(fault?.contains("longest a command may take") == true)
    #expect(ContinuousClock.now - begin < .seconds(60))
    usleep(3_500_000)
    #expect(bytes(of: "\(folder.path)/late").isEmpty)
  }

  @Test func `commands run one after the other, and a fault is posted`() throws {
    let folder = try TemporaryFolder()
    folder.write("", to: "log")
    let mailbox = try Mailbox<Event>()
    let thread = try CommandThread(postingTo: mailbox, limit: .seconds(20))
    for number in 1...3 {
      let script =
        "echo begin \(number) >> \(folder.path)/log; sleep 0.1; "
        + "echo end \(number) >> \(folder.path)/log; exit \(number == 3 ? 1 : 0)"
      thread.run(AlertCommand(words: ["/bin/sh", "-c", script], environment: [:]))
    }
    #expect(poll([mailbox.descriptor], for: .seconds(60)))
    let faults = mailbox.take().compactMap { event in
      if case .commandFailed(let fault) = event { fault } else { nil }
    }
    #expect(faults == ["/bin/sh: ended with status 1"])
    let log = String(decoding: bytes(of: "\(folder.path)/log"), as: UTF8.self)
    #expect(log == "begin 1\nend 1\nbegin 2\nend 2\nbegin 3\nend 3\n")
  }
}
