import Geography
import Panels
import Testing

@testable import ProvinceAtlas

@Suite struct MapFiguresTests {
  private func figures(_ span: StudyMap.Span, _ name: String = "patents", pooled: Bool = false) throws
    -> MapFigures
  {
    try MapFigures(name, over: span, isPooled: pooled, results: try ToyStudy().inputs().results)
  }

  @Test func aYearAMeanAndAChangeAreOfTheSameFigures() throws {
    let id = FeatureID("410000")
    let (mean, first, last) = (
      try figures(.mean).values[id] ?? 0, try figures(.year(2020)).values[id] ?? 0,
      try figures(.year(2022)).values[id] ?? 0
    )
    let middle = try figures(.year(2021)).values[id] ?? 0
    #expect(abs(mean - (first + middle + last) / 3) < 1e-9 && first != last)
    let change = try figures(.change(from: 2020, to: 2022, isPercent: false))
    #expect(change.values[id] == last - first)
    let percent = try figures(.change(from: 2020, to: 2022, isPercent: true)).values[id] ?? 0
    #expect(abs(percent - 100 * (last - first) / first) < 1e-12)
    #expect(change.pool.sorted() == change.values.values.sorted())
  }

  @Test func aChangeIsFilledWhereOneEndIs() throws {
    let cells = try figures(.change(from: 2020, to: 2021, isPercent: false), "rnd").cells
    let henan = try #require(cells.first { $0.unit == .henan })
    #expect(henan.cell.state.isFilled)
    #expect(!(cells.first { $0.unit == .hunan }?.cell.state.isFilled ?? true))
  }

  @Test func limitsComeFromAllYearsOnRequest() throws {
    let all = try figures(.year(2020), pooled: true)
    #expect(all.pool.count == 27 && all.values.count == 9)
    #expect(Set(all.values.values).isSubset(of: all.pool))
    #expect(try figures(.year(2020)).pool.count == 9)
  }

  @Test func meansAreOfTheUnitsThatHaveFigures() throws {
    let figures = try figures(.year(2020))
    let two = [figures.cells[0], figures.cells[1]]
    let mean = two.compactMap(\.cell.value).reduce(0, +) / 2
    #expect(figures.mean(over: Set(two.map(\.unit))) == mean)
    #expect(figures.mean(over: []) == nil)
  }
}
