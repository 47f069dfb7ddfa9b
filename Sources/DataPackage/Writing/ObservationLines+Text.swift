extension ObservationLines {
  /// Writes the whole table, in order, in pieces.
  ///
  /// - Parameter sink: Takes a piece.
  /// - Throws: What `sink` throws.
  /// - Complexity: O(*n*), and a piece at a time.
  func write<Failure: Error>(
    to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    let lists = lists.fields(in: dimensions)
    let listTexts = lists.map { CSVText.row($0) }
    let originTexts = origins.fields.map { CSVText.row($0) }
    var text = CSVText()
    text.add(row: Self.columns + dimensions)
    for place in order(listRanks: lists.ranks) {
      let row = rows[Int(place)]
      text.add(metrics.texts[Int(row.metric)])
      text.add(days.texts[Int(row.start)])
      text.add(days.texts[Int(row.end)])
      text.add(values.texts[Int(row.value)])
      text.add(written: originTexts[Int(row.origin)])
      if !dimensions.isEmpty { text.add(written: listTexts[Int(row.dimensions)]) }
      text.endRow()
      if text.bytes.count >= 1 << 18 { try sink(text.take()) }
    }
    try sink(text.take())
  }

  /// The places of the rows by what they are about, the whole before its parts, then by when and by
  /// whom it was said.
  private func order(listRanks: [Int32]) -> [Int32] {
    let originRanks = origins.ranks.whole
    let metricRanks = metrics.texts.map { [$0] }.ranks
    let dayRanks = days.texts.map { [$0] }.ranks
    var order = StableOrder(count: rows.count)
    order.sort(keys: origins.count) { originRanks[Int(rows[$0].origin)] }
    order.sort(keys: lists.count) { listRanks[Int(rows[$0].dimensions)] }
    order.sort(keys: days.texts.count) { dayRanks[Int(rows[$0].end)] }
    order.sort(keys: days.texts.count) { dayRanks[Int(rows[$0].start)] }
    order.sort(keys: metrics.texts.count) { metricRanks[Int(rows[$0].metric)] }
    return order.places
  }
}
