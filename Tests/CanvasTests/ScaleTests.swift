import Canvas
import Testing

struct ScaleTests {
  @Test(arguments: [
    (268.0, 1318.0, 4, [0, 500, 1000], 1375.0), (0, 7, 4, [0, 2, 4, 6], 7),
    (41_500, 60_311, 5, [0, 20000, 40000, 60000], 65000),
    (0.001, 0.004, 3, [0, 0.002, 0.004], 0.004),
    (-3, 8, 8, [-4, -2, 0, 2, 4, 6, 8], 8),
  ])
  func `a scale under bars holds 0 and has round ticks`(
    low: Double, high: Double, count: Int, ticks: [Double], upper: Double
  ) {
    let scale = Scale.fitting([low, high], ticks: count)
    #expect(scale.ticks == ticks)
    #expect((scale.upper - upper).magnitude < 1e-9)
    #expect(scale.contains(0) && scale.contains(low) && scale.contains(high) && !scale.isCut)
  }

  @Test func `a cut scale stands on a tick and says that it is cut`() {
    let scale = Scale.fitting([48_100, 57_683], from: false, ticks: 4)
    #expect(scale.isCut)
    #expect(scale.lower == 45_000 && scale.ticks.first == 45_000)
    #expect(scale.position(45_000) == 0)
  }

  @Test func `a logarithmic scale has its ticks at the decades and at its ends`() {
    let scale = Scale.fitting([4200, 301_000], kind: .logarithmic, ticks: 4)
    #expect(scale.ticks == [4000, 10_000, 100_000, 400_000])
    #expect((scale.position(40_000) - 0.5).magnitude < 0.001)
    #expect(!scale.isCut)
    #expect(Scale.fitting([12, 60], kind: .logarithmic, ticks: 4).ticks == [10, 20, 50])
    #expect(Scale.fitting([-1, 0], kind: .logarithmic).ticks == [1, 10])
  }

  @Test(
    arguments: [
      [], [0], [.nan], [.infinity, -.infinity], [5, 5], [-5], [1e308, -1e308],
      [.leastNonzeroMagnitude], [1, 1e300],
      [-.leastNormalMagnitude], [1e15, 1e15 + 1],
    ] as [[Double]])
  func `any values give a scale with an extent`(values: [Double]) {
    for kind in [Scale.Kind.linear, .logarithmic] {
      for zero in [true, false] {
        for count in [-1, 2, 5] {
          let scale = Scale.fitting(values, from: zero, kind: kind, ticks: count)
          #expect(scale.upper > scale.lower)
          #expect(scale.ticks.count <= max(2, count) + 1 && scale.ticks == scale.ticks.sorted())
          for value in values + [0, -1, .nan] { #expect((0...1).contains(scale.position(value))) }
        }
      }
    }
  }
}
