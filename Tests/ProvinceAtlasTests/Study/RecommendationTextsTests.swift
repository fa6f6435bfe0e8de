import Testing

@testable import ProvinceAtlas

@Suite struct RecommendationTextsTests {
  private func read(_ yaml: String) throws -> RecommendationTexts {
    let toy = try ToyStudy()
    return try RecommendationTexts(yaml: yaml, file: "r.yaml", of: try Study(at: toy.folder))
  }

  @Test func everyPartIsRead() throws {
    let texts = try read(ToyStudy.recommendations)
    #expect(texts.behind.count == 9)
    #expect(texts.behind["rnd"] == LocalizedText("Do rnd."))
    #expect(texts.effects["nqp"]?.falls == LocalizedText("Mend nqp."))
    #expect(texts.gaps.count == 4)
    #expect(Set(texts.national.keys) == Set(RecommendationTexts.NationalTopic.allCases))
    #expect(try read("gaps: {dp: {en: Share, zh: 共享}}").gaps["dp"]?.chinese == "共享")
  }

  @Test(arguments: [
    ("behind: {patent: x}", ["r.yaml:1", "no index, dimension or indicator `patent`", "`patents`?"]),
    ("gaps: {rnd: x}", ["no dimension `rnd`"]), ("effects: {nqq: {rises: x}}", ["`nqq`", "`nqp`?"]),
    ("effects: {nqp: {rise: x}}", ["unknown key `rise`", "`rises`?"]),
    ("national: {rank: x}", ["unknown key `rank`", "`ranks`?"]), ("behinds: {}", ["`behinds`", "`behind`?"]),
    ("behind: {rnd: {en: x}}", ["has no `zh`"]),
  ])
  func whatDoesNotFitIsRefused(_ yaml: String, _ pieces: [String]) throws {
    let error = #expect(throws: AtlasError.self) { try read(yaml) }
    for piece in pieces {
      #expect(error?.description.contains(piece) == true, "\(piece): \(error?.description ?? "")")
    }
  }

  @Test func aFileThatIsNotThereIsNamed() throws {
    let toy = try ToyStudy()
    try toy.replace("  leads: nqp\n", with: "  leads: nqp\n  recommendations: gone.yaml\n", in: "study.yaml")
    let error = #expect(throws: AtlasError.self) { try toy.inputs() }
    #expect(error?.description.contains("gone.yaml") == true)
  }
}
