import Testing

@testable import ProvinceAtlas

@Suite struct AbsenceTests {
  private func absence(_ yaml: String) throws -> Absence {
    try Absence(StudyNode(yaml: yaml, file: "t.yaml"))
  }

  @Test func aReasonIsWordsOrHasASource() throws {
    #expect(try absence("not counted").reason == LocalizedText("not counted"))
    #expect(
      try absence("{en: not counted, zh: 未统计}")
        == Absence(reason: .init(english: "not counted", chinese: "未统计")))
    let both = try absence("{reason: not counted, source: {en: Yearbook, zh: 年鉴}}")
    #expect(both.reason == LocalizedText("not counted"))
    #expect(both.source == LocalizedText(english: "Yearbook", chinese: "年鉴"))
  }

  @Test(arguments: [
    ("{reason: a, sourse: b}", "unknown key `sourse`", "Did you mean `source`?"),
    ("{source: b}", "has no `reason`", "Add the line `reason: …`"),
    ("{en: a}", "has no `zh`", "Add the line `zh: …`"),
    ("[a]", "is a list", "expected text"),
  ])
  func whatIsWrongIsSaid(_ yaml: String, _ found: String, _ remedy: String) {
    let error = #expect(throws: AtlasError.self) { try absence(yaml) }
    let message = error?.description ?? ""
    #expect(message.contains(found) && message.contains(remedy), "\(message)")
    #expect(error?.place?.file == "t.yaml")
    #expect(error?.place?.line == 1)
  }

  @Test(arguments: [
    ("publisher: Test", "absent_indicators: refus\npublisher: Test", "Did you mean `refuse`?"),
    ("publisher: Test", "absent_indicator: run\npublisher: Test", "Did you mean `absent_indicators`?"),
    ("publisher: Test", "synthetic: yes\npublisher: Test", "`synthetic` is `yes`"),
    ("missing: linear}", "missing: linear, absence: no}", "Did you mean `absent`?"),
    ("{from: 2020, to: 2022}", "{from: 2020, to: 2022, only: [Henan]}", "unknown key `only`"),
    ("regions: region3\n", "regions: region3\n  only: [Hennan]\n", "Hennan"),
    ("regions: region3\n", "regions: region3\n  onli: [Henan]\n", "Did you mean `only`?"),
  ])
  func aWrongWordInAStudyIsNamed(_ old: String, _ new: String, _ says: String) async throws {
    try await expectRefusal(saying: ["/study.yaml:", says]) { toy in
      try toy.replace(old, with: new, in: "study.yaml")
    }
  }
}
