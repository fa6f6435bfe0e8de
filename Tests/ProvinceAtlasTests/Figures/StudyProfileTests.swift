import CairoRendering
import Charts
import Drawings
import Testing

@testable import ProvinceAtlas

@Suite struct StudyProfileTests {
  private func lines(_ profile: String) throws -> [String] {
    try ToyStudy.map("{shows: nqp, classes: 3, profile: \(profile)}").lines
  }

  @Test func aProfileStandsUnderAMapUnlessTheStudySaysNot() throws {
    let axis = "West to east as on the map"
    #expect(try ToyStudy.map("{shows: nqp, classes: 3}").lines.contains { $0.hasPrefix(axis) })
    #expect(try lines("true").contains { $0.hasPrefix(axis) })
    let bare = try lines("false")
    #expect(!bare.contains { $0.hasPrefix(axis) } && bare.contains("Data: made for tests"))
    // A report may still ask for the profile.
    let toy = try ToyStudy()
    try toy.replace("nqp: {shows: nqp,", with: "nqp: {shows: nqp, profile: false,", in: "study.yaml")
    let drawing = try toy.figures().map(named: "nqp", hasProfile: true, width: 500, at: .init(file: "t"))
    #expect(drawing.lines.contains { $0.hasPrefix(axis) })
  }

  @Test func pointsHaveSizesAndALine() throws {
    let lines = try lines("{size: gdp, fit: true}")
    #expect(lines.contains { $0.hasPrefix("gdp, mean 2020–2022") })
    #expect(lines.contains { $0.contains("per degree of longitude (s.e. ") && $0.contains("p ") })
    let note = lines.joined(separator: " ")
    #expect(
      note.contains("Line: least squares on the longitude of label points, 9 provinces, drawn where 31°N"))
    #expect(note.contains("HC1"))
  }

  @Test func onLongitudeTheAxisSaysSo() throws {
    let lines = try lines("{x: longitude, fit: weighted, size: gdp}")
    #expect(lines.contains { $0.hasPrefix("Longitude; dashed") })
    #expect(lines.joined(separator: " ").contains("9 provinces weighted by gdp; standard error"))
    #expect(lines.contains("106°E"))
  }

  @Test func theTwinKeepsTheWidthOfTheFigure() throws {
    let toy = try ToyStudy()
    try toy.replace(
      "nqp: {shows: nqp,", with: "nqp: {profile: {north_south: true, fit: true}, shows: nqp,",
      in: "study.yaml")
    let figures = try toy.figures()
    let drawing = try figures.standalone(try figures.content(named: "nqp", at: .init(file: "t"))).drawing
    #expect(abs(drawing.size.width - StudyFigures.mapWidth) < 1e-6)
    let text = drawing.lines.joined(separator: " ")
    #expect(text.contains("South to north as on the map; latitudes at"))
    #expect(text.contains("per degree of latitude"))
    // A column is too narrow for it.
    let column = try figures.map(named: "nqp", hasProfile: true, width: 200, at: .init(file: "t"))
    #expect(!column.lines.joined(separator: " ").contains("South to north"))
  }

  @Test func aNegativeSizeIsRefused() throws {
    let toy = try ToyStudy()
    try toy.replace("nqp: {shows: nqp,", with: "nqp: {profile: {size: spend}, shows: nqp,", in: "study.yaml")
    try toy.edit("data.csv") { bytes in
      let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { line in
        guard line.hasPrefix("Henan,2022,") else { return String(line) }
        return line.split(separator: ",").dropLast().joined(separator: ",") + ",-9000000"
      }
      bytes = Array(lines.joined(separator: "\n").utf8)
    }
    let figures = try toy.figures()
    let content = try figures.content(named: "nqp", at: .init(file: "t"))
    let error = #expect(throws: AtlasError.self) { try figures.standalone(content) }
    for piece in ["study.yaml:", "for the size of “Henan”", "choose a variable without negative values"] {
      #expect(error?.description.contains(piece) == true, "\(piece) in \(error?.description ?? "")")
    }
  }

  /// All names of all profiles of the default study have a place.
  @Test(arguments: [Language.english, .chinese])
  func everyProvinceOfTheDefaultStudyIsNamed(_ language: Language) throws {
    let inputs = try StudyInputs(
      try Study(at: projectFolder + "/Templates/china-provinces"), options: RunOptions(language: language))
    let figures = try StudyFigures(
      inputs.results, geography: inputs.geography, measuring: CairoRenderer().measurer)
    let names = inputs.results.data.units.map { inputs.results.name($0.code) }
    #expect(names.count == 31)
    for map in figures.maps where map.isSingle {
      let content = try figures.content(named: map.name, at: .init(file: "t"))
      let (drawing, notices) = try figures.standalone(content)
      #expect(!notices.contains { $0.message.hasPrefix("profile") }, "\(map.name): \(notices.map(\.message))")
      // Once on the map, where marks may follow, and once below it.
      for name in names {
        #expect(
          drawing.lines.count { $0.trimmingSuffix(while: "†‡*".contains) == name } >= 2, "\(map.name) \(name)"
        )
      }
    }
  }
}

extension String {
  fileprivate func trimmingSuffix(while isMark: (Character) -> Bool) -> String {
    var text = self
    while let last = text.last, isMark(last) { text.removeLast() }
    return text
  }
}
