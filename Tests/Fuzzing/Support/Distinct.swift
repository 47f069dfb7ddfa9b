import Model
package import Publishers

/// Requires what a reading promises of its values.
package func requireDistinct(_ reading: Reading) {
  struct Key: Hashable {
    let metric: String
    let dimensions: [Dimension]
    let period: Period
  }
  let keys = reading.values.map {
    Key(metric: $0.metric, dimensions: $0.dimensions, period: $0.period)
  }
  require(Set(keys).count == keys.count, "no value stands twice")
  require(reading.values.allSatisfy { $0.value.isFinite }, "every value is finite")
}
