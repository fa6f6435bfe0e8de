import Documents
import Foundation
import Testing

@testable import ProvinceAtlas

/// Templates and names that mean harm: an error with its place, in bounded time, or text that is printed as it stands.
@Suite struct HostileTemplateTests {
  /// What is put before the text of the national template, and what the message says.
  private static let faults: [(text: String, pieces: [String])] = [
    (String(repeating: "x", count: 1 << 20), ["/national.en.md: ", "expected at most 1048576"]),
    (String(repeating: "| 1 | 2 |\n", count: 1_000_000), ["/national.en.md: ", "expected at most 1048576"]),
    (String(repeating: "{{title}} ", count: 4_100), ["/national.en.md:5: ", "more than 4000 tags"]),
    (
      String(repeating: "{{#lead}}", count: 20) + String(repeating: "{{/lead}}", count: 20),
      ["nested more than 16 deep"]
    ),
    ("{{#notices}}\n", ["/national.en.md:5: ", "{{#notices}} is never closed"]),
    ("```columns\n- map: {show: nqp}\n", ["columns", "never closed"]),
    (
      "```columns\n" + String(repeating: "[", count: 20_000) + "\n```\n",
      ["/national.en.md:6", "Maximum nesting level"]
    ),
    ("```columns\n&a [*a]\n```\n", ["/national.en.md:6", "undefined alias"]),
    (String(repeating: ">", count: 50_000) + " x\n", ["deep"]),
    ("<script>alert(1)</script>\n", ["/national.en.md:", "HTML is not shown"]),
  ]

  @Test(arguments: faults.indices, [0])
  func whatIsBrokenOrTooMuchIsRefused(_ index: Int, _: Int) async throws {
    let (text, pieces) = Self.faults[index]
    try await expectRefusal(saying: pieces) { toy in
      try toy.replace("First is", with: text + "First is", in: "national.en.md")
    }
  }

  @Test func namesAreTextWhateverTheyHold() async throws {
    let name = "<b>He*n*a_n_ `x` [y](javascript:z) {{title}} {@map} &lt; |\u{202E}"
    let toy = try ToyStudy()
    for file in ["names.csv", "data.csv"] {
      let text = try String(contentsOfFile: toy.path(file), encoding: .utf8)
      try toy.write(Array(text.replacing("Henan", with: name).utf8), to: file)
    }
    let outcome = try await toy.run { $0.only = [.national, .provincial] }.build()
    #expect(outcome.failures.isEmpty)
    let inputs = try toy.inputs()
    let unit = try #require(inputs.results.data.units.first { $0.english.hasPrefix("<b>") })
    let data = try inputs.results.provincialData(of: unit.code, geography: inputs.geography)
    let template = try Template("{{unit.name}}", name: "t.md")
    let printed = DataText.restored(try template.expand(with: data).markdown)
    #expect(printed == name.replacing("\u{202E}", with: ""))
    // Escaped in XML, and no link.
    let pages = try toy.outputs().filter { $0.key.hasSuffix(".svg") && $0.key.contains("410000") }
    #expect(!pages.isEmpty)
    for (file, bytes) in pages {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains("<b>") && !text.contains("href=\"javascript"), "\(file)")
    }
  }
}
