import Settings
import Testing

struct FoldersTests {
  private func folders(_ variables: [String: String]) -> Folders {
    Folders(Environment { variables[$0] })
  }

  @Test func `without XDG variables the folders are below the home`() {
    let folders = folders(["HOME": "/home/u"])
    #expect(folders.configurationFile == "/home/u/.config/paceboard/config.toml")
    #expect(folders.state == "/home/u/.local/state/paceboard")
    #expect(folders.cache == "/home/u/.cache/paceboard")
  }

  @Test func `XDG variables say where the folders are, relative ones do not`() {
    let folders = folders([
      "HOME": "/home/u", "XDG_CONFIG_HOME": "/c/", "XDG_STATE_HOME": "state",
      "XDG_CACHE_HOME": "/cache",
    ])
    #expect(folders.configurationFile == "/c/paceboard/config.toml")
    #expect(folders.state == "/home/u/.local/state/paceboard")
    #expect(folders.cache == "/cache/paceboard")
  }

  @Test func `without a home there is no configuration file`() {
    #expect(folders([:]).configurationFile == nil)
    #expect(folders(["HOME": "relative"]).configurationFile == nil)
  }

  @Test func `themes are looked for in the user's folder first and in btop's last`() {
    let folders = folders(["HOME": "/h", "XDG_DATA_DIRS": "/usr/share:rel:/opt/share"])
    #expect(
      folders.themes(installation: "/i") == [
        "/h/.config/paceboard/themes", "/i/Themes", "/h/.local/share/paceboard/Themes",
        "/usr/share/paceboard/Themes", "/opt/share/paceboard/Themes", "/h/.config/btop/themes",
        "/h/.local/share/btop/themes", "/usr/share/btop/themes", "/opt/share/btop/themes",
      ])
  }
}
