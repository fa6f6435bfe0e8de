import Testing

@testable import ProvinceAtlas

@Suite struct BibliographyTests {
  @Test func worksStandInTheOrderOfAuthorAndYear() {
    let texts = BibliographyEntry.all.map(\.text)
    #expect(texts == texts.sorted { $0.lowercased() < $1.lowercased() })
    #expect(Set(texts).count == texts.count)
    for text in texts { #expect(text.contains(#/ \(\d{4}\)\. .+\.$/#), "\(text)") }
  }

  @Test func everyMethodHasAWork() {
    let methods = Set(BibliographyEntry.all.map(\.method))
    #expect(methods == Set(BibliographyEntry.Method.allCases))
  }

  @Test func onlyWhatIsUsedIsCited() throws {
    let toy = try ToyStudy()
    let used = try toy.inputs().results.methodsUsed
    #expect(used.isSuperset(of: [.entropyWeights, .clusteredErrors, .naturalBreaks, .rankCorrelations]))
    #expect(used.isDisjoint(with: [.instruments, .spatialModels, .driscollKraay, .equalityOfRegions]))
    try toy.replaceModel("outcome: rri, regressors: [nqp], effects: unit, errors: hc1")
    let robust = try toy.inputs().results
    #expect(robust.methodsUsed.contains(.robustErrors) && !robust.methodsUsed.contains(.clusteredErrors))
    #expect(robust.references.contains { $0.hasPrefix("White, H. (1980).") })
    #expect(!robust.references.contains { $0.hasPrefix("Liang") })
  }

  @Test func instrumentsBringTheirWorks() throws {
    let results = try ToyStudy.results(ToyStudy.Instrumented.exact)
    #expect(results.references.contains { $0.hasPrefix("Staiger, D.") })
  }
}
