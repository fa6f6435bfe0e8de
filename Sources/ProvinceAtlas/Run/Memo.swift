import Synchronization

/// What was computed once from values that do not change, for all reports that ask again.
final class Memo<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let known = Mutex<[Key: Value]>([:])

  /// The value of a key, computed when it is asked for first. Two threads may compute it at the same time; they get the same.
  func value<Failure: Error>(
    for key: Key, computing compute: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    if let value = known.withLock({ $0[key] }) { return value }
    let value = try compute()
    known.withLock { $0[key] = value }
    return value
  }
}
