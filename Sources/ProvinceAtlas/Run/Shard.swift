import Foundation

/// A share of a batch: the run that makes every n-th provincial report, so that n runs on n machines make all.
public struct Shard: Hashable, Sendable, CustomStringConvertible {
  /// Which share, from 1.
  public let index: Int
  /// How many shares there are.
  public let count: Int

  /// The most shares there can be.
  static let most = 100_000

  /// Reads `2/8`.
  ///
  /// - Throws: `AtlasError` for anything else than two whole numbers, the first from 1 to the second.
  public init(_ text: String) throws(AtlasError) {
    let numbers = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 2, let index = numbers[0], let count = numbers[1], (1...Self.most).contains(count),
      (1...count).contains(index)
    else {
      throw AtlasError(
        at: nil, found: "`\(text.prefix(40))` is no share of a batch",
        expected: "`i/n` with i from 1 to n and n at most \(Self.most), as `2/8`")
    }
    self.index = index
    self.count = count
  }

  /// Whether the report at a position of all, from 0, belongs to the share.
  func contains(_ position: Int) -> Bool { position % count == index - 1 }

  /// `2/8`.
  public var description: String { "\(index)/\(count)" }

  /// What the name of its output folder ends in.
  var suffix: String { "-shard-\(index)-of-\(count)" }
}
