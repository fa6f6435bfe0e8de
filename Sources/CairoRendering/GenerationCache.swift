/// A bounded cache: when the young half is full the old half is forgotten, and what was not asked for since
/// goes with it.
struct GenerationCache<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private var young: [Key: Value] = [:]
  private var old: [Key: Value] = [:]
  private let half: Int

  /// Makes a cache of at most `capacity` values.
  init(capacity: Int) {
    half = max(1, capacity / 2)
  }

  /// How many values are kept.
  var count: Int { young.count + old.count }

  /// The value kept for `key`, which makes it young again.
  mutating func value(for key: Key) -> Value? {
    if let value = young[key] { return value }
    guard let value = old.removeValue(forKey: key) else { return nil }
    insert(value, for: key)
    return value
  }

  /// Keeps a value.
  mutating func insert(_ value: Value, for key: Key) {
    if young.count >= half {
      old = young
      young = [:]
    }
    young[key] = value
  }
}
