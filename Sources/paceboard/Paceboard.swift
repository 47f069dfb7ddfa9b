@main
struct Paceboard {
  static func main() {}
}
