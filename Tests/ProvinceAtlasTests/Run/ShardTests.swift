import Testing

@testable import ProvinceAtlas

@Suite struct ShardTests {
  @Test func everyReportBelongsToOneShare() throws {
    for count in [1, 2, 3, 7, 40] {
      let shares = try (1...count).map { try Shard("\($0)/\(count)") }
      for position in 0..<31 { #expect(shares.count { $0.contains(position) } == 1) }
      // No share has more than one report more than another.
      let sizes = shares.map { share in (0..<31).count { share.contains($0) } }
      #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= 1)
    }
  }

  @Test(arguments: ["", "2", "0/3", "4/3", "1/0", "a/b", "1/2/3", "-1/2", "1/9999999"])
  func otherWordsAreRefused(_ text: String) {
    let error = #expect(throws: AtlasError.self) { try Shard(text) }
    #expect(error?.description.contains("as `2/8`") == true)
  }
}
