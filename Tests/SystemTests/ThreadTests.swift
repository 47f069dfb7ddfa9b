import Glibc
import Synchronization
import System
import Testing

struct ThreadTests {
  @Test func `a worker's result is waited for`() {
    let workers = Worker { (1...1000).reduce(0, +) }
    #expect(workers.join() == 500_500)
  }

  @Test func `a thread that nobody waits for runs`() throws {
    let count = Counter()
    for _ in 0..<20 {
      try startThread(stackSize: 1 << 17) { count.value.add(1, ordering: .releasing) }
    }
    let limit = ContinuousClock.now + .seconds(10)
    while count.value.load(ordering: .acquiring) < 20, ContinuousClock.now < limit { usleep(1000) }
    #expect(count.value.load(ordering: .acquiring) == 20)
  }

  private final class Counter: Sendable {
    let value = Atomic(0)
  }
}
