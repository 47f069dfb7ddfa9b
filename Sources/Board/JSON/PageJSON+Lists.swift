internal import Model
internal import Text

extension PageJSON {
  /// The files and all sources, as the page of sources has them.
  func writeFilesAndSources(to json: inout JSONText) {
    json.list("files", board.refresh.files) { json, file in
      json.object { json in
        json.member("name", file.name)
        json.member("rows", file.rows)
        json.member("rows_left_out", file.rowsLeftOut)
        json.member("start", file.coverage.map { "\($0.start)" })
        json.member("end", file.coverage.map { "\($0.end)" })
        json.member("stale", file.isStale)
        json.member("faults", file.faults)
      }
    }
    json.list("sources", board.sources) { json, reading in
      json.object { json in
        writeMembers(of: reading.source, to: &json)
        json.member("rows", reading.rows)
        json.member("start", reading.coverage.map { "\($0.start)" })
        json.member("end", reading.coverage.map { "\($0.end)" })
        json.member("newest_of", reading.newestOf)
        json.member("due", reading.due.map { "\($0)" })
        json.member(reading.state)
      }
    }
  }

  /// What each publication day brought, the newest first, as far back as the page goes.
  mutating func writeChanges(to json: inout JSONText) {
    let days = Board.daysTold(of: board.knowledge.days, knownOn: board.knownOn)
    let additions = Dictionary(grouping: dataset.additions(on: days)) {
      $0.observation.published.day
    }
    json.list("changes", days) { json, day in
      json.object { json in
        json.member("published", "\(day)")
        let told = (additions[day] ?? []).filter { $0.novelty != .repeated }
        json.list("observations", told) { json, addition in
          json.object(.line) { json in
            switch addition.novelty {
            case .new: json.member("novelty", "new")
            case .grown: json.member("novelty", "longer period")
            case .further: json.member("novelty", "another source")
            case .repeated: break
            case .revised(let from):
              json.member("novelty", "revised")
              json.member("before", from)
            }
            write(addition.observation, to: &json)
          }
        }
      }
    }
  }

  /// Everything published for one period, and why one value of it is shown.
  mutating func writeRevisions(of metric: String, _ period: Period, to json: inout JSONText) {
    guard let definition = dataset.metric(metric) else { return }
    write(definition, to: &json)
    json.member(period)
    let revisions = dataset.revisions(of: period, metric: metric, knownOn: board.knownOn)
    json.list("revisions", revisions) { json, revision in
      json.object(.line) { json in
        write(revision.observation, to: &json)
        json.member("change", revision.change)
        json.member("shown", revision.isShown)
        json.member("reason", revision.reason.words)
      }
    }
  }
}
