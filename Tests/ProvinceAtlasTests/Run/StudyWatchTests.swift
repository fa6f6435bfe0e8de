import Foundation
import Synchronization
import Testing

@testable import ProvinceAtlas

/// Building again what changes.
@Suite struct StudyWatchTests {
  /// Watches a toy study; after each build the next change is made, and watching ends after the last.
  private func rebuilds(
    _ toy: ToyStudy, _ changes: [@Sendable () throws -> Void]
  ) async throws -> [StudyWatch.Rebuild] {
    let rebuilds = Mutex<[StudyWatch.Rebuild]>([])
    let isEnded = Mutex(false)
    let options = toy.options { $0.only = [.national, .tables] }
    try await StudyWatch(toy.folder, options: options).run(until: { isEnded.withLock { $0 } }) { rebuild in
      let count = rebuilds.withLock { list in
        list.append(rebuild)
        return list.count
      }
      guard count <= changes.count else { return isEnded.withLock { $0 = true } }
      do { try changes[count - 1]() } catch { isEnded.withLock { $0 = true } }
    }
    return rebuilds.withLock { $0 }
  }

  @Test(.timeLimit(.minutes(5)))
  func whatChangedIsBuiltAgainAndErrorsDoNotEndIt() async throws {
    let toy = try ToyStudy()
    try toy.replace("  leads: nqp", with: "  leads: nqp\n  theme: look.yaml", in: "study.yaml")
    try toy.write(Array("colours: {accent: navy}".utf8), to: "look.yaml")
    let builds = try await rebuilds(
      toy,
      [
        { try toy.replace("First is", with: "{{> p}} First is", in: "national.en.md") },
        { try toy.write(Array("Partial.".utf8), to: "partials/p.md") },
        { try toy.write(Array("colours: {accent: teal}".utf8), to: "look.yaml") },
        { try toy.replace("First is", with: "The first is", in: "national.en.md") },
      ])
    #expect(
      builds.map(\.changed) == [[], ["national.en.md"], ["partials/p.md"], ["look.yaml"], ["national.en.md"]])
    func made(_ build: StudyWatch.Rebuild) throws -> Int {
      let outcome = try build.result.get()
      return outcome.jobCount - outcome.unchangedCount
    }
    let all = try made(builds[0])
    #expect(throws: AtlasError.self) { try builds[1].result.get() }
    #expect(builds[1].summary.hasPrefix("not built, after "))
    // The report alone, and what is bound from it; a theme changes all.
    #expect(try made(builds[2]) < all && made(builds[4]) < all && made(builds[4]) > 0)
    #expect(try made(builds[3]) == all)
    #expect(
      builds[4].summary.contains("(national.en.md changed): \(try made(builds[4])) of \(all) jobs made"))
  }

  @Test(.timeLimit(.minutes(5)))
  func aStudyThatCannotBeReadIsWatchedToo() async throws {
    let toy = try ToyStudy()
    try toy.replace("version: 1", with: "version: 2", in: "study.yaml")
    let builds = try await rebuilds(
      toy, [{ try toy.replace("version: 2", with: "version: 1", in: "study.yaml") }])
    #expect(throws: AtlasError.self) { try builds[0].result.get() }
    #expect(builds.count == 2 && builds[1].changed == ["study.yaml"])
    _ = try builds[1].result.get()
  }
}
