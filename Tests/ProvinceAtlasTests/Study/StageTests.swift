import Testing

@testable import ProvinceAtlas

@Suite struct StageTests {
  private func stages(_ yaml: String) throws -> [Stage] {
    try Stage.list(StudyNode(yaml: yaml, file: "t.yaml"))
  }

  @Test func stagesMayShareATurningPoint() throws {
    let stages = try stages("- {from: 2012, to: 2018, label: Down}\n- {from: 2018, to: 2022}\n")
    #expect(stages.map(\.from) == [2012, 2018])
    #expect(stages.map(\.to) == [2018, 2022])
    #expect(stages.map(\.label.english) == ["Down", "2018–2022"])
  }

  @Test(arguments: [
    (
      "- {from: 2012, to: 2018}\n- {from: 2017, to: 2022}\n",
      "begins in 2017, before the stage above it ends in 2018"
    ),
    ("- {from: 2012, to: 2012}\n", "from 2013 to 2999"),
    ("- {from: 2012}\n", "has no `to`"),
    ("- {from: 2012, too: 2018}\n", "Did you mean `to`?"),
    ("{from: 2012, to: 2018}\n", "is a mapping"),
  ])
  func whatIsWrongIsSaid(_ yaml: String, _ says: String) {
    let error = #expect(throws: AtlasError.self) { try stages(yaml) }
    #expect(error?.description.contains(says) == true, "\(error?.description ?? "")")
  }

  @Test func aStageIsCutToTheYearsAtHand() {
    let stage = Stage(label: LocalizedText("s"), from: 2012, to: 2018)
    #expect(stage.cut(to: 2010...2020) == stage)
    #expect(stage.cut(to: 2016...2022).map { [$0.from, $0.to] } == [2016, 2018])
    #expect(stage.cut(to: 2018...2022) == nil, "one year is no stretch")
    #expect(stage.cut(to: 2019...2022) == nil)
  }
}
