import Foundation
import Testing

@testable import ProvinceAtlas

@Suite struct AliasGrowthTests {
  /// Ten lines of lists, each of nine aliases of the one before.
  private static let bomb =
    "- &a [x, x, x, x, x, x, x, x, x]\n"
    + zip("bcdefghijk", "abcdefghij").map { name, before in
      "- &\(name) [" + Array(repeating: "*\(before)", count: 9).joined(separator: ", ") + "]\n"
    }.joined()

  @Test(arguments: [
    "- ? *k\n  : 1\n", "- {*k : 1}\n", "- *k : 1\n", "- {*k}\n", "- {a: 1, *k}\n", "- {[*k]: 1}\n",
    "- {a: 1, [*k]}\n",
    "- {a: \"}\", *k, b: 1}\n", "- {? [*k] : 1}\n", "- |\n  - '\n- {!!seq [*k]}\n",
  ])
  func keysThatGrowAreRefusedBeforeTheyAreCompared(_ line: String) {
    let error = #expect(throws: AtlasError.self) { try StudyNode(yaml: Self.bomb + line, file: "t.yaml") }
    #expect(error?.description.hasPrefix("t.yaml:1: aliases (`*name`) of aliases stand for more") == true)
  }

  @Test func withoutSuchKeysTheyCostNothing() throws {
    // Aliases between commas might be keys, those on lines of their own are none.
    let lines = Self.bomb.replacing(", ", with: "\n  - ").replacing(" [", with: "\n  - ").replacing(
      "]", with: "")
    #expect(AliasGrowth(Self.bomb).isDangerous && !AliasGrowth(lines).isDangerous)
    #expect(try StudyNode(yaml: lines, file: "t.yaml").items().count == 11)
  }

  @Test func studiesMayUseAliasesFreely() throws {
    let many =
      "a: &a {en: x, zh: y}\nb: &b [1, 2]\n" + (0..<300).map { "k\($0): [*a, *b, {c: *a}]\n" }.joined()
    #expect(!AliasGrowth(many).isDangerous)
    for study in ["china-provinces/study", "china-nqp/study", "henan-nqp/study", "henan-nqp/synthetic"] {
      let text = try String(contentsOfFile: "\(projectFolder)/Templates/\(study).yaml", encoding: .utf8)
      #expect(!AliasGrowth(text).isDangerous, "\(study)")
    }
  }
}
