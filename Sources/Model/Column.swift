/// Numbers of one type, one behind the other, which never change.
///
/// They lie in memory that something else keeps: an allocation, or a file that is mapped. An array
/// would have to copy such a file first, and millions of rows are to be on the screen at once.
@safe
public struct Column<Element: BitwiseCopyable & Sendable>: RandomAccessCollection,
  @unchecked Sendable
{
  // Unchecked because of the pointer: nothing writes behind it once there is a column.
  private let elements: UnsafeBufferPointer<Element>
  private let owner: AnyObject

  /// Creates a column of elements that something else keeps.
  ///
  /// - Parameters:
  ///   - elements: The elements, which must stay where and what they are as long as `owner` lives.
  ///   - owner: What keeps them.
  public init(_ elements: UnsafeBufferPointer<Element>, keptBy owner: AnyObject) {
    unsafe self.elements = unsafe elements
    self.owner = owner
  }

  /// Creates a column of `count` elements.
  ///
  /// - Parameters:
  ///   - count: How many there are.
  ///   - fill: Sets them; the memory is zero before.
  public init(count: Int, filledBy fill: (inout MutableSpan<Element>) -> Void) {
    let allocation = Allocation(bytes: count * MemoryLayout<Element>.stride)
    let memory = unsafe UnsafeMutableBufferPointer(
      start: allocation.start.assumingMemoryBound(to: Element.self), count: count)
    var span = unsafe MutableSpan(_unsafeElements: memory)
    fill(&span)
    unsafe self.init(UnsafeBufferPointer(memory), keptBy: allocation)
  }

  /// Creates a column of copies.
  public init(_ elements: [Element]) {
    self.init(count: elements.count) { span in
      for index in elements.indices { span[index] = elements[index] }
    }
  }

  /// Creates a column of parts of other columns, one behind the other.
  init(joining parts: [(column: Column, rows: Range<Int>)]) {
    let count = parts.reduce(0) { $0 + $1.rows.count }
    let allocation = Allocation(bytes: count * MemoryLayout<Element>.stride)
    let memory = unsafe UnsafeMutableBufferPointer(
      start: allocation.start.assumingMemoryBound(to: Element.self), count: count)
    var next = 0
    for part in parts {
      let elements = unsafe UnsafeBufferPointer(rebasing: part.column.elements[part.rows])
      _ = unsafe memory[next...].update(fromContentsOf: elements)
      next += part.rows.count
    }
    unsafe self.init(UnsafeBufferPointer(memory), keptBy: allocation)
  }

  /// The index of the first element.
  public var startIndex: Int { 0 }

  /// How many elements there are.
  public var endIndex: Int { unsafe elements.count }

  /// The element at an index, which must be one.
  public subscript(index: Int) -> Element {
    precondition(indices.contains(index), "no such row")
    return unsafe elements[index]
  }

  /// What a function makes of the bytes of all elements.
  public func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    unsafe body(UnsafeRawBufferPointer(elements))
  }
}

extension Column where Element: FixedWidthInteger {
  /// Whether all elements lie within a range.
  ///
  /// - Complexity: O(*n*), several elements at a time.
  func isWithin(_ range: ClosedRange<Element>) -> Bool {
    var (low, high) = (range.lowerBound, range.lowerBound)
    for index in unsafe elements.indices {
      low = unsafe Swift.min(low, elements[index])
      high = unsafe Swift.max(high, elements[index])
    }
    return low >= range.lowerBound && high <= range.upperBound
  }
}

extension Column where Element == Double {
  /// Whether all elements are numbers: neither infinite nor none.
  var isFinite: Bool {
    // All bits of the exponent are set in those that are not.
    let exponent: UInt64 = 0x7FF0_0000_0000_0000
    var found: UInt64 = 0
    for index in unsafe elements.indices {
      found |= unsafe elements[index].bitPattern & exponent == exponent ? 1 : 0
    }
    return found == 0
  }
}

extension Column where Element: Comparable {
  /// The indices of the equal elements in a run of ascending ones.
  ///
  /// - Complexity: O(log *n*).
  func indices(of values: ClosedRange<Element>, in rows: Range<Int>) -> Range<Int> {
    let first = rows.partitioningIndex { self[$0] >= values.lowerBound }
    return first..<Swift.max(first, rows.partitioningIndex { self[$0] > values.upperBound })
  }
}

/// Memory of its own, given back with the last reference to it.
@safe
private final class Allocation {
  let start: UnsafeMutableRawPointer

  init(bytes: Int) {
    unsafe start = .allocate(byteCount: bytes, alignment: 16)
    unsafe start.initializeMemory(as: UInt8.self, repeating: 0, count: bytes)
  }

  deinit { unsafe start.deallocate() }
}
