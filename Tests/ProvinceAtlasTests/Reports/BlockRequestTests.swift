import Documents
import Testing

@testable import ProvinceAtlas

@Suite struct BlockRequestTests {
  private func request(_ text: String) throws -> BlockRequest? {
    let fence = try #require(try Markdown.parse(text, name: "t.md").fences.first)
    return try BlockRequest(fence)
  }

  @Test func aMapIsDecodedWithCaptionAndName() throws {
    let request = try #require(try request("```map\nshow: a\nprofile: true\ncaption: C\nname: n\n```\n"))
    guard case .map("a", hasProfile: true) = request.content else {
      Issue.record("\(request.content)")
      return
    }
    #expect(request.caption == "C")
    #expect(request.name == "n")
    #expect(request.place.file == "t.md")
  }

  @Test func metricsAndColumnsAreLists() throws {
    let metrics = try #require(
      try request("```metrics\n- {label: a, value: '1'}\n- {label: b, value: '2', detail: c}\n```\n"))
    guard case .metrics(let items) = metrics.content else {
      Issue.record("\(metrics.content)")
      return
    }
    #expect(items.map(\.label) == ["a", "b"])
    #expect(items.map(\.detail) == ["", "c"])
    let columns = try #require(try request("```columns\n- map: {show: a}\n- table: {show: coverage}\n```\n"))
    guard case .columns(let parts) = columns.content else {
      Issue.record("\(columns.content)")
      return
    }
    #expect(parts.count == 2)
  }

  @Test func aFirstStageIsChosenByColumnRegressorAndInstrument() throws {
    let choice = FirstStageChoice(model: "m", column: 2, regressor: "x", instrument: "lag(x)")
    for (text, expected) in [
      ("model: m", FirstStageChoice(model: "m")),
      ("model: m\ncolumn: 2\nregressor: x\ninstrument: lag(x)", choice),
    ] {
      guard
        case .firstStageChart(let found) = try request("```chart\nshow: first-stage\n\(text)\n```\n")?.content
      else {
        Issue.record("no first stage")
        continue
      }
      #expect(found == expected)
    }
  }

  @Test func kindsThatLayoutFillsAreLeftToIt() throws {
    #expect(try request("```pagebreak\n```\n") == nil)
    // Markdown that is no YAML.
    #expect(try request("```callout T\n- a: b: c\n\n[^n]: *note*: {\n```\n") == nil)
  }

  @Test(arguments: [
    ("```map\nprofile: true\n```\n", "the block `map` has no `show`"),
    ("```map\nshow: a\nprofile: yes\n```\n", "`profile` is `yes`"),
    ("```chart\nshow: pie\n```\n", "`show` is `pie`"),
    ("```chart\nshow: time\n```\n", "has no `score`"),
    ("```chart\nshow: first-stage\n```\n", "has no `model`"),
    ("```chart\nshow: first-stage\nmodel: m\ncolumn: 0\n```\n", "`column` is `0`"),
    ("```chart\nshow: coefficients\nmodel: m\ncolumn: 1\n```\n", "stands in a chart without such a choice"),
    ("```table\nshow: weights\n```\n", "has no `index`"),
    ("```columns\n- map: {show: a}\n  table: {show: coverage}\n```\n", "holds 2 blocks"),
    ("```columns\nmap: {show: a}\n```\n", "is a mapping"),
    ("```metrics\n- {label: a}\n```\n", "has no `value`"),
  ])
  func whatIsWrongIsSaid(_ text: String, _ message: String) throws {
    let error = #expect(throws: AtlasError.self) { try request(text) }
    #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
    #expect(error?.place?.file == "t.md")
    #expect((error?.place?.line ?? 0) >= 1)
  }
}
