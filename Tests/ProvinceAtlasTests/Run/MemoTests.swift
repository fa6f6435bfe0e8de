import Synchronization
import Testing

@testable import ProvinceAtlas

@Suite struct MemoTests {
  private struct Refusal: Error {}

  @Test func aValueIsComputedOnce() throws {
    let memo = Memo<String, Int?>()
    let calls = Mutex(0)
    for _ in 0..<3 {
      let value = memo.value(for: "a") { () -> Int? in
        calls.withLock { $0 += 1 }
        return nil
      }
      #expect(value == nil)
    }
    #expect(calls.withLock { $0 } == 1)
    #expect(memo.value(for: "b") { 2 } == 2)
  }

  @Test func whatFailsIsTriedAgain() throws {
    let memo = Memo<Int, Int>()
    #expect(throws: Refusal.self) { try memo.value(for: 1) { () throws(Refusal) -> Int in throw Refusal() } }
    #expect(memo.value(for: 1) { 7 } == 7)
  }
}
