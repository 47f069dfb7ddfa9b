import Glibc
import Testing
import TestSupport

@testable import App

/// The content of a file; empty where there is none.
func content(of path: String) -> String {
  String(decoding: bytes(of: path), as: UTF8.self)
}

@Suite struct LogFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `lines are added, in folders that are made`() {
    let file = LogFile(path: folder.path + "/state/paceboard/paceboard.log")
    #expect(file.append("one"))
    #expect(file.append("two"))
    #expect(content(of: file.path) == "one\ntwo\n")
    var status = stat()
    #expect(stat(file.path, &status) == 0 && status.st_mode & 0o777 == 0o600)
  }

  @Test func `a full file becomes an older one, and the oldest goes`() {
    let file = LogFile(path: folder.path + "/log", limit: 100, kept: 3)
    for number in 0..<100 { #expect(file.append("line \(number) of the log")) }
    for age in ["", ".1", ".2", ".3"] {
      let text = content(of: file.path + age)
      #expect((1...100).contains(text.utf8.count))
      #expect(text.hasSuffix("\n"))
    }
    #expect(access(file.path + ".4", F_OK) != 0)
    #expect(content(of: file.path).hasSuffix("line 99 of the log\n"))
  }

  @Test func `a line longer than a file is kept whole`() {
    let file = LogFile(path: folder.path + "/log", limit: 100, kept: 1)
    let long = String(repeating: "x", count: 500)
    for line in ["a", long, "b"] { #expect(file.append(line)) }
    #expect(content(of: file.path) == "b\n")
    #expect(content(of: file.path + ".1") == long + "\n")
  }

  @Test func `a file that was moved or deleted is made anew`() {
    let file = LogFile(path: folder.path + "/log")
    #expect(file.append("one"))
    unlink(file.path)
    #expect(file.append("two"))
    rename(file.path, file.path + ".moved")
    #expect(file.append("three"))
    #expect(content(of: file.path) == "three\n")
  }

  @Test func `what is no plain file is left alone`() {
    let file = LogFile(path: folder.path + "/log")
    symlink(folder.path + "/elsewhere", file.path)
    #expect(!file.append("one"))
    #expect(access(folder.path + "/elsewhere", F_OK) != 0)
    unlink(file.path)
    mkfifo(file.path, 0o600)
    #expect(!file.append("one"))
    unlink(file.path)
    mkdir(file.path, 0o700)
    #expect(!file.append("one"))
    #expect(!LogFile(path: "/proc/version/log").append("one"))
  }

  /// Mounts a disk of two pages, which only root can.
  private func withSmallDisk(_ body: (String) -> Void) {
    let disk = folder.path + "/disk"
    mkdir(disk, 0o700)
    guard mount("tmpfs", disk, "tmpfs", 0, "size=8k") == 0 else { return }
    defer { umount(disk) }
    body(disk)
  }

  @Test func `a full disk tears no line, and lines come again once there is room`() {
    withSmallDisk { disk in
      let file = LogFile(path: disk + "/log")
      let line = String(repeating: "a line that fills the disk ", count: 20)
      while file.append(line) {}
      #expect(content(of: file.path).split(separator: "\n").allSatisfy { $0 == line })
      #expect(content(of: file.path).hasSuffix("\n"))
      #expect(!file.append(line))
      unlink(file.path)
      #expect(file.append(line))
    }
  }

  @Test func `two processes share a log and lose no line`() {
    let files = [0, 1].map { _ in LogFile(path: folder.path + "/log", limit: 2000, kept: 8) }
    var threads: [pthread_t] = []
    for file in files {
      let context = Unmanaged.passRetained(Box(file)).toOpaque()
      var thread = pthread_t()
      pthread_create(
        &thread, nil,
        { context in
          if let context {
            let file = Unmanaged<Box>.fromOpaque(context).takeRetainedValue().file
            for _ in 0..<200 { _ = file.append("a line of a log") }
          }
          return nil
        }, context)
      threads.append(thread)
    }
    for thread in threads { pthread_join(thread, nil) }
    let lines = ["", ".1", ".2", ".3", ".4"].flatMap {
      content(of: folder.path + "/log" + $0).split(separator: "\n")
    }
    #expect(lines.count == 400)
    #expect(Set(lines) == ["a line of a log"])
  }

  private final class Box: Sendable {
    let file: LogFile
    init(_ file: LogFile) { self.file = file }
  }
}
