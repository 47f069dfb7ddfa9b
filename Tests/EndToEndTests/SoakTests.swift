import Testing

extension EndToEndTests {
  @Suite struct SoakTests {
    @Test func `two virtual days leave the wall as it was after its first hour`() throws {
      let run = try Command([
        Command.soak, "--days", "2", "--step", "300", "--every", "3456s", "--refresh", "6h",
        Command.data,
      ])
      #expect(run.status == 0, "\(run.output)\(run.errors)")
      #expect(run.output.contains("ok   memory"))
    }
  }
}
