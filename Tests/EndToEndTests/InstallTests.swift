import Testing

/// What `make install` puts where, and `make uninstall` takes away.
@Suite struct InstallTests {
  @Test func `an installation has its own data, and nothing stays of it but what others put there`()
    throws
  {
    let script = """
      set -e
      folder=$(mktemp -d) && trap 'rm -rf "$folder"' EXIT
      run() {
        make -C \(Command.repository) --no-print-directory "$1" \
          RELEASE=\(Command.paceboard) DESTDIR="$folder" PREFIX=/opt
      }
      run install
      (cd "$folder/opt" && find . -type f | sort)
      "$folder/opt/bin/paceboard" print --size 120x36 | head -1
      touch "$folder/opt/share/paceboard/Data/observations-mine.csv"
      run uninstall
      (cd "$folder/opt" && echo left: && find . -type f)
      """
    let command = try Command(["bash", "-c", script], environment: ["PACEBOARD_DATA": nil])
    #expect(command.errors == "")
    #expect(command.status == 0)
    let lines = command.output.split(separator: "\n").map(String.init)
    for path in [
      "bin/paceboard", "share/man/man1/paceboard.1", "share/paceboard/Data/datapackage.json",
      "share/paceboard/Data/sources.csv", "share/paceboard/Themes/wall.theme",
      "share/bash-completion/completions/paceboard", "share/zsh/site-functions/_paceboard",
      "share/fish/vendor_completions.d/paceboard.fish",
    ] {
      #expect(lines.contains("./\(path)"), "\(path)")
    }
    #expect(lines.contains { $0.contains("files read") })
    #expect(lines.suffix(2) == ["left:", "./share/paceboard/Data/observations-mine.csv"])
  }
}
