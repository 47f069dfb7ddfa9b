import Model
import Testing

struct PartitioningIndexTests {
  @Test(arguments: 0..<20)
  func `ordered elements part at the first that is not smaller`(count: Int) {
    let numbers = (0..<count).map { 2 * $0 }
    for bound in -1...2 * count {
      let expected = numbers.firstIndex { $0 >= bound } ?? count
      #expect(numbers.partitioningIndex { $0 >= bound } == expected)
    }
  }

  @Test func `a slice and a range part within themselves`() {
    let numbers = [9, 1, 3, 3, 5, 0]
    #expect(numbers[1..<5].partitioningIndex { $0 > 3 } == 4)
    #expect((1..<5).partitioningIndex { numbers[$0] >= 3 } == 2)
    #expect((1..<5).partitioningIndex { _ in false } == 5)
    #expect((3..<3).partitioningIndex { _ in true } == 3)
  }
}
