import DataPackage
import Model
import Publishers
import Testing

@Suite struct `The metrics that imports bring` {
  @Test func `are those of the shipped package, where it has them`() {
    let repository = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let shipped = PackageReading.check("\(repository)/Data").dataset
    #expect(!shipped.metrics.isEmpty)
    for metric in ImportedMetrics.all {
      guard let known = shipped.metric(metric.id) else { continue }
      #expect(metric.kind == known.kind)
      #expect(metric.family == known.family)
      #expect(metric.unit == known.unit)
      #expect(metric.cadence == known.cadence)
      #expect(metric.title == known.title)
      #expect(metric.definition == known.definition)
    }
  }
}
