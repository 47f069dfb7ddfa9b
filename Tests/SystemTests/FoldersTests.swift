import Glibc
import System
import TestSupport
import Testing

struct FoldersTests {
  @Test func `folders are made for the user alone, up to the file`() throws {
    let folder = try TemporaryFolder()
    #expect(makeFolders(of: folder.path + "/a/b/file"))
    var status = stat()
    #expect(stat(folder.path + "/a/b", &status) == 0 && status.st_mode & 0o077 == 0)
    #expect(System.names(inFolder: folder.path + "/a/b").isEmpty)
    #expect(makeFolders(of: folder.path + "/a/b/c/"))
    #expect(System.names(inFolder: folder.path + "/a/b") == ["c"])
  }

  @Test func `a file in the way is told`() throws {
    let folder = try TemporaryFolder()
    folder.write("", to: "file")
    #expect(!makeFolders(of: folder.path + "/file/below/it"))
    #expect(makeFolders(of: "no-folder-above"))
  }

  @Test func `names are listed by their bytes, hidden ones included`() throws {
    let folder = try TemporaryFolder()
    for name in ["b", "a", "é", ".hidden", "B"] { folder.write("", to: name) }
    #expect(System.names(inFolder: folder.path) == [".hidden", "B", "a", "b", "é"])
    #expect(System.names(inFolder: folder.path + "/none").isEmpty)
  }
}
