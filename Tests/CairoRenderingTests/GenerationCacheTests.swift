import Testing

@testable import CairoRendering

@Suite struct GenerationCacheTests {
  @Test func itNeverHoldsMoreThanItsCapacity() {
    var cache = GenerationCache<Int, Int>(capacity: 10)
    for number in 0..<1000 {
      cache.insert(number, for: number)
      #expect(cache.count <= 10)
    }
    #expect(cache.value(for: 999) == 999)
    #expect(cache.value(for: 0) == nil)
  }

  @Test func whatIsAskedForStays() {
    var cache = GenerationCache<Int, String>(capacity: 10)
    cache.insert("kept", for: -1)
    for number in 0..<100 {
      cache.insert("other", for: number)
      #expect(cache.value(for: -1) == "kept")
    }
  }
}
