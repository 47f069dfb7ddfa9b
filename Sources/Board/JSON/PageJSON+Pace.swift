internal import Model
internal import Text

extension PageJSON {
  /// The pace against the goal as a member, with all that stands beside it.
  mutating func write(_ pace: PaceReading, to json: inout JSONText) {
    json.object("pace") { json in
      write(pace.metric, to: &json)
      json.list("goals", [pace.goal]) { write($1, to: &$0) }
      json.member("definition_since", pace.definition.definitionSince.map { "FY\($0)" })
      let latest = pace.years.first?.year
      json.list("years", pace.years) { write($1, isLatest: $1.year == latest, to: &$0) }
      json.list("per_day", pace.daily) { json, daily in
        json.object { json in
          write(daily.metric, to: &json)
          json.list("goals", [daily.pace.goal]) { write($1, to: &$0) }
          json.list("years", [daily.pace]) { write($1, isLatest: true, to: &$0) }
        }
      }
      json.list("headroom", pace.headroom) { write($1, to: &$0) }
      json.list("claimed", pace.claimed.map { $0 }) { json, claimed in
        json.object(.line) { json in
          json.member("metric", claimed.metric.id)
          json.member("title", claimed.metric.title)
          json.member("unit", claimed.metric.unit)
          writeMembers(of: claimed.figure, to: &json)
        }
      }
      if let chain = pace.chain(ofYear: selectedYear, in: dataset, knownOn: board.knownOn) {
        write(chain, to: &json)
      }
    }
  }

  private var selectedYear: Int { if case .pace(let index) = board.place { index } else { 0 } }

  private mutating func write(_ year: Pace, isLatest: Bool, to json: inout JSONText) {
    // Of a year with a later one after it the page tells the result alone.
    let isOpen = isLatest && !year.isOver
    json.object { json in
      json.member("year", year.year.description)
      json.member("goal", year.goal.id)
      json.object("total", .line) { json in
        json.member(year.total.period)
        json.member("value", year.total.value)
        json.member("range", year.total.low...year.total.high)
        json.member("about", year.total.isAbout)
        json.member("sources", sourceIDs(ofRows: year.total.rows))
      }
      json.member("over", year.isOver)
      json.member("goal_stated_within", year.statedWithin.map { "\($0)" })
      write("rate", year.rate, to: &json)
      json.list("targets", year.targets) { json, target in
        json.object { json in
          json.member("amount", target.amount)
          write("flat_rate", target.flat, to: &json)
          write("share_of_flat_rate", target.share, to: &json)
          write("catch_up_rate", isOpen ? target.catchUp : nil, to: &json)
          write("catch_up_multiple", isOpen ? target.multiple : nil, to: &json)
          switch target.meeting {
          case .met: json.member("meeting", "met")
          case .never: json.member("meeting", isOpen ? "never" : nil)
          case .on(let day, _): json.member("meeting", isOpen ? "\(day)" : nil)
          }
          write("result", target.result, to: &json)
        }
      }
    }
  }

  private mutating func write(_ room: PaceReading.Room, to json: inout JSONText) {
    json.object { json in
      json.member("capacity", room.metric.id)
      json.member("title", room.metric.title)
      json.member("share", room.headroom.share)
      switch room.headroom.outcome {
      case .exceeded(let since): json.member("exceeded_since", "\(since)")
      case .reached(let day, let formula):
        json.member("reached_on", "\(day)")
        write("days", formula, to: &json)
      case .none: json.member("reached_on", nil as String?)
      }
      write("recent_change", room.headroom.rate, to: &json)
      json.object("capacity_figure", .line) {
        writeMembers(of: room.headroom.capacity, to: &$0)
      }
      json.object("held_figure", .line) { writeMembers(of: room.headroom.held, to: &$0) }
    }
  }

  private func write(_ chain: Chain, to json: inout JSONText) {
    json.object("chain") { json in
      json.member(chain.period)
      json.list("entries", chain.entries) { write($1, to: &$0) }
      json.list("left_to_be_removed", [chain.left]) { write($1, to: &$0) }
      json.list("change_in_people_held", [chain.change]) { write($1, to: &$0) }
      write("other_exits_and_corrections", chain.residual, to: &json)
      json.list("apart", [chain.apart].compactMap(\.self)) { write($1, to: &$0) }
      json.member("missing", chain.missing)
    }
  }

  private func write(_ part: Chain.Part, to json: inout JSONText) {
    json.object(.line) { json in
      json.member("metric", part.metric)
      if let value = part.value {
        writeMembers(of: value, to: &json)
      } else {
        json.member("value", nil as Double?)
      }
    }
  }

  /// The ids of the sources of rows, each once, which count as named.
  mutating func sourceIDs(ofRows rows: [Int]) -> [String] {
    var ids: [String] = []
    for row in rows {
      let id = dataset.sources[dataset.observations[row].source].id
      if !ids.contains(id) { ids.append(id) }
    }
    sources.formUnion(ids)
    return ids
  }

  /// How the figures of the page below are computed.
  func writeFormulas(to json: inout JSONText) {
    json.list("formulas", board.formulas) { json, formula in
      json.object(.line) { writeMembers(of: formula, to: &$0) }
    }
  }
}
