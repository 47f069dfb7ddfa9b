import Glibc

/// What the process uses at one moment, and what it has sent since the moment before.
struct Sample {
  /// Seconds of virtual time.
  let time: Int
  /// Anonymous memory in KiB.
  let memory: Int
  /// Open descriptors.
  let descriptors: Int
  /// Bytes to the terminal for each time that the loop came round.
  let bytesPerTick: Double
  /// Seconds of processor time since the start.
  let processor: Double
}

/// Measures the process after the first hour and then day by day.
final class Meter {
  private let line: SoakLine
  private var samples: [Sample] = []
  private var ticks = 0
  private var ticksOfDay = 0
  private var bytesBefore = 0

  /// By how much memory may have grown: what the pages of malloc are worth.
  private static let memory = 1024
  /// By which part of it the bytes of a day may differ: words that tell an age grow longer, and
  /// other pages meet other sizes.
  private static let bytes = 0.1

  init(line: SoakLine) { self.line = line }

  func count() { ticksOfDay += 1 }

  /// Ends an hour; it is measured after if it is the first of a day, of which all are alike.
  func sample(at time: Int) {
    guard time % 86_400 == 3600 else { return }
    line.take()
    defer {
      ticks += ticksOfDay
      ticksOfDay = 0
      bytesBefore = line.bytes
    }
    samples.append(
      Sample(
        time: time, memory: Self.anonymousMemory(),
        descriptors: SoakFolder.entries(of: "/proc/self/fd").count,
        bytesPerTick: Double(line.bytes - bytesBefore) / Double(max(1, ticksOfDay)),
        processor: Double(clock()) / Double(CLOCKS_PER_SEC)))
  }

  /// Prints a table.
  ///
  /// - Returns: Whether the last hour is like the first.
  func report() -> Bool {
    guard let first = samples.first, let last = samples.last else { return false }
    print("   days  anonymous KiB  descriptors  bytes a tick  CPU s")
    let shown = max(1, (samples.count - 1) / 12)
    for (index, sample) in samples.enumerated()
    where index.isMultiple(of: shown) || index == samples.count - 1 {
      print(
        column(sample.time / 86_400, 7), column(sample.memory, 14),
        column(sample.descriptors, 12), column(tenths(sample.bytesPerTick), 13),
        column(tenths(sample.processor), 6))
    }
    print("\(ticks) ticks, \(line.bytes) bytes")
    var isGood = true
    func check(_ name: String, _ holds: Bool, _ rule: String) {
      print("\(holds ? "ok  " : "FAIL") \(name): \(rule)")
      isGood = isGood && holds
    }
    check(
      "memory", last.memory <= first.memory + Self.memory,
      "\(last.memory) KiB, after the first hour \(first.memory), tolerance \(Self.memory)")
    check(
      "descriptors", last.descriptors == first.descriptors,
      "\(last.descriptors), after the first hour \(first.descriptors), tolerance 0")
    let day = samples.count > 1 ? samples[1] : first
    check(
      "bytes a tick",
      abs(last.bytesPerTick - day.bytesPerTick) <= day.bytesPerTick * Self.bytes,
      "\(tenths(last.bytesPerTick)) on the last day, \(tenths(day.bytesPerTick)) on the first, "
        + "tolerance \(Int(Self.bytes * 100)) %")
    return isGood
  }

  private func tenths(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  private func column(_ value: some CustomStringConvertible, _ width: Int) -> String {
    let text = "\(value)"
    return String(repeating: " ", count: max(0, width - text.count)) + text
  }

  /// `RssAnon` of /proc/self/status, in KiB: what the program has allocated and touched.
  private static func anonymousMemory() -> Int {
    guard let file = fopen("/proc/self/status", "re") else { return 0 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, CInt(line.count), file) != nil {
      let text = String(
        decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      guard text.hasPrefix("RssAnon:") else { continue }
      return Int(text.filter(\.isNumber)) ?? 0
    }
    return 0
  }
}
