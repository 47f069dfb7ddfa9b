import CLinux
import Glibc

@main
enum Program {
  static func main() {
    heap_prepare()
    let arguments = Array(CommandLine.arguments.dropFirst())
    let status =
      if let request = BoardRequest(plain: arguments) {
        openBoard(request)
      } else {
        runCommand(arguments)
      }
    exit(status.rawValue)
  }
}
