import FuzzSupport
import TestSupport

/// Delimited text: however it is cut, written again, scanned or halved, it says the same.
@c(LLVMFuzzerTestOneInput)
public func fuzzCSV(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = FuzzInput(start, count)
  requireSameScan(input)
  requireSameRows(input)
  requireSameReading(input)
  return 0
}
