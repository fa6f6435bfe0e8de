import Drawings
import Foundation
import Geography
import Testing

@testable import ProvinceAtlas

/// A folder for one map: a table, and a layer of squares where a test asks for one.
struct MapFolder {
  let path: String

  init(_ table: String, name: String = "table.csv") throws {
    path = NSTemporaryDirectory() + "province-atlas-map-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try write(Array(table.utf8), to: name)
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
  }

  /// Nine squares named 110000 and so on, or as given.
  func writeLayer(_ codes: [String], referenceSystem: Bool = true) throws {
    let squares = codes.enumerated().map { place, code in
      (code: code, west: Double(100 + place % 3 * 6), south: Double(25 + place / 3 * 6))
    }
    for (ending, bytes) in ToyShapefile(squares: squares).files where referenceSystem || ending != "prj" {
      try write(bytes, to: "squares.\(ending)")
    }
  }

  func options(value: String = "gdp", table: String = "table.csv") -> TableMapOptions {
    TableMapOptions(table: "\(path)/\(table)", value: value)
  }

  func remove() { try? FileManager.default.removeItem(atPath: path) }
}

@Suite struct TableMapTests {
  private static let gdp =
    "province,year,gdp,words\n北京,2022,1,a\nHebei,2022,2,b\n山西省,2022,3,c\n"
    + "110000,2023,4,d\nTianjin,2023,5,e\n河北,2023,6,f\n"

  /// The map of a table, with changes to the options.
  private func map(
    _ table: String = gdp, value: String = "gdp", change: (inout TableMapOptions) -> Void = { _ in }
  ) async throws -> TableMap {
    let folder = try MapFolder(table)
    defer { folder.remove() }
    var options = folder.options(value: value)
    change(&options)
    return try await TableMap(options)
  }

  /// What a table is refused for.
  private func refusal(
    _ table: String = gdp, value: String = "gdp", change: (inout TableMapOptions) -> Void = { _ in }
  ) async -> String {
    do {
      _ = try await map(table, value: value, change: change)
      return "nothing"
    } catch { return "\(error)" }
  }

  @Test func theLastYearWithFiguresIsDrawnAndTheOthersAreNamed() async throws {
    let map = try await map()
    #expect(map.title == "gdp, 2023")
    #expect(map.drawing.lines.contains("gdp, 2023"))
    #expect(map.notices.contains { $0.message.contains("of 2 years in the table 2023 is drawn") })
    #expect(map.audit.contains("3 of 34 units have a figure"))
  }

  @Test func theUnitsCarryKeyNameValueAndClass() async throws {
    let map = try await map { $0.year = 2022 }
    let groups = map.drawing.elements.groups
    let hebei = try #require(groups.first { $0.id == "130000" })
    #expect(hebei.title == "Hebei")
    #expect(
      hebei.facts == [
        .init("key", "130000"), .init("name", "Hebei"), .init("value", "2.0"), .init("class", "2"),
      ])
    let tibet = try #require(groups.first { $0.id == "540000" })
    #expect(tibet.facts.map(\.name) == ["key", "name"])
  }

  @Test func wordsAreInTheLanguageAskedFor() async throws {
    let map = try await map { $0.language = .chinese }
    #expect(map.title == "gdp，2023年")
    #expect(map.drawing.lines.contains("自然断点法（Fisher–Jenks）"))
    #expect(map.drawing.lines.contains { $0.hasSuffix("个单元资料暂缺") })
    #expect(map.drawing.elements.groups.contains { $0.title == "河北" })
  }

  @Test func theCallersWordsReplaceTheTools() async throws {
    let map = try await map {
      $0.title = "Output"
      $0.subtitle = "in 2023"
      $0.source = "Bureau"
      $0.boundaries = "Survey"
      $0.notes = ["GS(2024)0650"]
    }
    for line in ["Output", "in 2023", "Bureau", "Survey", "GS(2024)0650"] {
      #expect(map.drawing.lines.contains(line), "\(line)")
    }
    #expect(map.title == "Output")
  }

  @Test func aTableWithoutAYearIsDrawnWithoutOne() async throws {
    let map = try await map("region,gdp\nBeijing,1\nTianjin,2\n")
    #expect(map.title == "gdp")
    let dated = try await self.map("region,gdp\nBeijing,1\nTianjin,2\n") { $0.year = 2020 }
    #expect(dated.title == "gdp, 2020")
  }

  @Test func yearsAcrossAreUnderstoodAndAYearIsAColumnToo() async throws {
    let table = "地区,2021年,2022年\n北京市,10,20\n天津市,30,40\n河北省,50,60\n"
    #expect(try await map(table, value: "table").title == "table, 2022")
    #expect(try await map(table, value: "2021").title == "table, 2021")
  }

  @Test func classesAreAsManyAsThereAreValuesUnlessAskedFor() async throws {
    let map = try await map()
    #expect(map.notices.contains { $0.message.contains("there are 3 classes") })
    #expect(await refusal { $0.classes = 4 }.contains("only 3 different numbers; ask for at most 3"))
    #expect(try await self.map { $0.classes = 2 }.notices.allSatisfy { !$0.message.contains("classes") })
  }

  @Test(arguments: ClassificationMethod.allCases)
  func everyMethodDrawsAndSaysSo(_ method: ClassificationMethod) async throws {
    let map = try await map { $0.method = method }
    let label = method.label(Words(language: .english))
    #expect(map.drawing.lines.contains { $0.lowercased() == label.lowercased() })
  }

  @Test func aDivergingSchemeNeedsItsMiddle() async throws {
    #expect(
      await refusal { $0.scheme = "RdBu" }.contains(
        "nothing says what its middle stands for. Give --midpoint"))
    #expect(await refusal { $0.midpoint = 3 }.contains("YlGnBu has no middle"))
    for change: (inout TableMapOptions) -> Void in [
      { $0.midpoint = 3 }, { $0.method = .standardDeviation },
    ] {
      await #expect(throws: Never.self) {
        try await map {
          $0.scheme = "RdBu"
          change(&$0)
        }
      }
    }
  }

  @Test func aNameThatMeansNothingIsLeftOutWithASuggestion() async throws {
    let map = try await map("province,gdp\nBeijing,1\nTianjin,2\nHeibei,3\nWest,4\nHenan,5\n")
    let names = map.notices.filter { $0.stage == .names }.map(\.message)
    #expect(names.count == 2)
    #expect(
      names[0].contains("line 4: `Heibei` is no unit of the map") && names[0].contains("write the code"))
    #expect(map.audit.contains("3 of 5 names"))
  }

  @Test func whatCannotBeDrawnIsRefusedWithTheRemedy() async {
    #expect(await refusal(value: "gpd").contains("no column of figures `gpd`"))
    #expect(await refusal(value: "gpd").contains("Did you mean `gdp`?"))
    #expect(await refusal(value: "words").contains("expected a number"))
    #expect(await refusal { $0.key = "povince" }.contains("no column 'povince': did you mean 'province'?"))
    #expect(await refusal { $0.year = 1999 }.contains("no year 1999; expected one of 2022, 2023"))
    #expect(await refusal { $0.scheme = "rainbow" }.contains("no colour scheme `rainbow`"))
    #expect(await refusal { $0.projection = "+proj=nonsense" }.contains("is no projection"))
    #expect(await refusal { $0.table += "x" }.contains("there is no such data file"))
    #expect(
      await refusal("province,gdp\nA,1\nB,2\nBeijing,3\n").contains("2 of 3 names in the table are no units"))
    #expect(await refusal("province,gdp\nBeijing,\nTianjin,\n").contains("no figure of any unit"))
    #expect(
      await refusal("province,gdp\nBeijing,1\n北京,2\n").contains("Beijing stands twice, first in line 2"))
  }
}

@Suite struct TableMapLayerTests {
  private let table = "unit,gdp\nUnit-1,1\nunit 2,2\nUnit-3,3\nUnit-4,4\nUnit-5,5\nUnit-9,9\n"
  private let codes = (1...9).map { "Unit-\($0)" }

  @Test func anyLayerIsJoinedByItsKey() async throws {
    let folder = try MapFolder(table)
    defer { folder.remove() }
    try folder.writeLayer(codes)
    var options = folder.options()
    options.layer = folder.path + "/squares.shp"
    let map = try await TableMap(options)
    #expect(map.audit.contains("6 of 6 names") && map.audit.contains("6 of 9 units"))
    #expect(map.notices.contains { $0.message.contains("named by the field `adcode`") })
    #expect(map.notices.contains { $0.message.contains("drawn in +proj=laea") })
    #expect(map.drawing.lines.contains("Boundaries: squares.shp"))
    #expect(map.drawing.lines.contains("No data for Unit-6, Unit-7 and Unit-8"))
    options.keyField = "adcode"
    options.projection = "+proj=robin +datum=WGS84"
    #expect(try await TableMap(options).notices.allSatisfy { !$0.message.contains("names another") })
  }

  @Test func codesLoseAndGainLeadingZeros() async throws {
    let folder = try MapFolder("fips,gdp\n1,1\n2,2\n3,3\n")
    defer { folder.remove() }
    try folder.writeLayer(["000001", "000002", "000003"])
    var options = folder.options()
    options.layer = folder.path + "/squares.shp"
    options.key = "fips"
    options.keyField = "adcode"
    #expect(try await TableMap(options).audit.contains("3 of 3 units have a figure"))
  }

  @Test func provincesOfALayerAreRecognisedInEverySpelling() async throws {
    let folder = try MapFolder("省份,gdp\n北京,1\nTianjin,2\n河北省,3\n")
    defer { folder.remove() }
    try folder.writeLayer(["110000", "120000", "130000"])
    var options = folder.options()
    options.layer = folder.path + "/squares.shp"
    options.keyField = "adcode"
    let map = try await TableMap(options)
    #expect(map.audit.contains("3 of 3 names"))
    #expect(map.drawing.elements.groups.contains { $0.title == "Tianjin" })
  }

  @Test func aLayerWithoutAReferenceSystemIsTakenForDegrees() async throws {
    let folder = try MapFolder(table)
    defer { folder.remove() }
    try folder.writeLayer(codes, referenceSystem: false)
    var options = folder.options()
    options.layer = folder.path + "/squares.shp"
    let map = try await TableMap(options)
    #expect(map.notices.contains { $0.message.contains("were taken for longitude and latitude") })
    options.referenceSystem = "EPSG:4326"
    #expect(try await TableMap(options).notices.allSatisfy { !$0.message.contains("were taken") })
  }

  @Test func faultsOfALayerAreNamed() async throws {
    let folder = try MapFolder(table)
    defer { folder.remove() }
    try folder.writeLayer(codes)
    func refusal(_ change: (inout TableMapOptions) -> Void) async -> String {
      var options = folder.options()
      options.layer = folder.path + "/squares.shp"
      change(&options)
      do {
        _ = try await TableMap(options)
        return "nothing"
      } catch { return "\(error)" }
    }
    #expect(await refusal { $0.keyField = "code" }.contains("no field code; it has adcode"))
    #expect(await refusal { $0.labelField = "name" }.contains("no field `name`; expected one of adcode"))
    #expect(await refusal { $0.layer = folder.path + "/none.shp" }.contains("There is no file"))
    #expect(await refusal { $0.referenceSystem = "EPSG:1" }.contains("“EPSG:1”, cannot be used"))
    try folder.write(Array("unit,gdp\nX,1\nY,2\n".utf8), to: "table.csv")
    #expect(await refusal { _ in }.contains("no field of the layer holds the units' names or codes"))
    #expect(await refusal { $0.keyField = "adcode" }.contains("2 of 2 names in the table are no units"))
  }
}

@Suite struct TableMapFilesTests {
  @Test func everyFormatIsWrittenAndTheSameTwice() async throws {
    let folder = try MapFolder("province,gdp\nBeijing,1\nTianjin,2\n")
    defer { folder.remove() }
    var options = folder.options()
    options.output = folder.path + "/new/gdp"
    options.formats = FigureFormat.allCases
    options.dpi = 60
    let paths = try await TableMap(options).write()
    #expect(paths == FigureFormat.allCases.map { folder.path + "/new/gdp" + $0.ending })
    let files = try paths.map { try Data(contentsOf: URL(fileURLWithPath: $0)) }
    let starts: [[UInt8]] = [
      Array("%PDF".utf8), Array("<?xml".utf8), Array("<?xml".utf8), [0x89, 0x50], [0x49, 0x49, 42],
      Array("%!PS".utf8),
    ]
    for (file, start) in zip(files, starts) { #expect(file.starts(with: start)) }
    #expect(String(decoding: files[2], as: UTF8.self).contains(">Beijing</text>"))
    _ = try await TableMap(options).write()
    #expect(try paths.map { try Data(contentsOf: URL(fileURLWithPath: $0)) } == files)
  }

  @Test func theEndingChoosesTheFormat() async throws {
    let folder = try MapFolder("province,gdp\nBeijing,1\n天津,2\n", name: "my table.csv")
    defer { folder.remove() }
    var options = folder.options(table: "my table.csv")
    #expect(try await TableMap(options).target.stem == "Output/my-table-gdp")
    #expect(try await TableMap(options).target.formats == [.pdf, .svg, .png])
    options.output = "a/b.editable.svg"
    #expect(try await TableMap(options).target.stem == "a/b")
    #expect(try await TableMap(options).target.formats == [.editableSVG])
    options.formats = [.tiff]
    #expect(try await TableMap(options).target.formats == [.tiff])
  }

  @Test func formatsAreReadFromAList() async throws {
    #expect(try FigureFormat.list("pdf, SVG,tif,pdf") == [.pdf, .svg, .tiff])
    let error = #expect(throws: AtlasError.self) { try FigureFormat.list("pdf,jpeg") }
    #expect(
      error?.description.contains("`jpeg` is no format; expected some of pdf, svg, editable-svg") == true)
    #expect(throws: AtlasError.self) { try FigureFormat.list("") }
  }
}

extension [Element] {
  /// All groups with a name, whatever they lie in.
  var groups: [Element.Group] {
    flatMap { element -> [Element.Group] in
      guard case .group(let group) = element else { return [] }
      return (group.id == nil ? [] : [group]) + group.elements.groups
    }
  }
}
