import Geography
import Testing

@testable import ProvinceAtlas

@Suite struct StandardMapTests {
  /// A layer with a square a unit; Hainan reaches south to `south`.
  private func layer(without: Set<String> = [], south: Double = 3.5) -> Layer {
    let features = StandardMap.codes.filter { !without.contains($0) }.map { code in
      let bottom = code == "460000" ? south : 30
      let ring = Ring([
        Coordinate(x: 100, y: bottom), Coordinate(x: 101, y: bottom), Coordinate(x: 101, y: 31),
        Coordinate(x: 100, y: 31), Coordinate(x: 100, y: bottom),
      ])
      return Feature(id: FeatureID(code), geometry: .polygons([Polygon(exterior: ring)]))
    }
    return Layer(name: "layer", features: features, referenceSystem: nil)
  }

  private func settings(_ lines: String = "") throws -> GeometrySettings {
    let text = """
      layer: a.shp
      key: adcode
      source: S
      insets: [south-china-sea]
      note: {en: No data for Taiwan, zh: 台湾省资料暂缺}
      approval: 审图号：GS(2019)1822号
      overlays: [lines.shp]
      """
    let keys = lines.split(separator: "\n").compactMap { $0.split(separator: ":").first }
    let kept = text.split(separator: "\n").filter { line in !keys.contains { line.hasPrefix($0) } }
    return try GeometrySettings(
      StudyNode(yaml: (kept + lines.split(separator: "\n")).joined(separator: "\n"), file: "study.yaml"))
  }

  private func broken(
    _ settings: GeometrySettings, _ layer: Layer, language: Language = .english
  ) -> [StandardMap.Rule]? {
    let map = StandardMap(
      settings, layer: layer, withoutData: [FeatureID("710000")], language: language)
    return map?.outcomes.filter { $0.fault != nil }.map(\.rule)
  }

  @Test func thirtyFourUnitsAreKnown() {
    #expect(StandardMap.codes.count == 34)
    #expect(
      Set(StandardMap.codes).isSuperset(of: ["110000", "460000", "650000", "710000", "810000", "820000"]))
  }

  @Test func aStandardMapKeepsEveryRule() throws {
    #expect(broken(try settings(), layer()) == [])
    #expect(broken(try settings(), layer(), language: .chinese) == [])
  }

  @Test func mapsOfOtherPlacesAreLeftAlone() throws {
    #expect(broken(try settings(), Layer(name: "x", features: [], referenceSystem: nil)) == nil)
    #expect(broken(try settings(), layer(without: Set(StandardMap.codes.dropFirst(19)))) == nil)
  }

  @Test(arguments: [
    ("projection: \"+proj=merc\"", StandardMap.Rule.projection),
    ("projection: \"+proj=aea +lat_1=25 +lat_2=47 +lon_0=110\"", .projection),
    ("projection: EPSG:4547", .projection),
    ("insets: [{label: x, frame: [110, 2.5, 122.5, 24.0]}]", .inset),
    ("note: {en: No data for some units, zh: 部分资料暂缺}", .taiwan),
    ("approval: GS 2019", .approval), ("approval: 审图号：1822", .approval),
  ])
  func aBrokenRuleIsNamed(_ line: String, _ rule: StandardMap.Rule) throws {
    #expect(broken(try settings(line), layer()) == [rule])
    #expect(broken(try settings(line), layer(), language: .chinese) == [rule])
  }

  @Test(arguments: [
    "projection: \"+proj=aea +lat_1=47 +lat_2=25 +lat_0=0 +lon_0=105 +ellps=krass\"",
    "approval: GS京（2022）1061号", "approval: Approval No. GS (2016) 1570",
  ])
  func otherSpellingsKeepTheRule(_ line: String) throws {
    #expect(broken(try settings(line), layer()) == [])
  }

  @Test func aMapWithoutLinesHasNoDashLine() throws {
    var settings = try settings()
    settings.overlays = []
    #expect(broken(settings, layer()) == [.dashLine])
  }

  @Test func whatTheLayerLacksIsNamed() throws {
    #expect(broken(try settings(), layer(without: ["710000", "820000"])) == [.units])
    #expect(broken(try settings(), layer(south: 18.1)) == [.islands])
    let map = StandardMap(try settings(), layer: layer(south: 18.12), withoutData: [], language: .english)
    let fault = map?.outcomes.first { $0.rule == .islands }?.fault
    #expect(fault?.found.english == "Hainan ends at 18.1°N in the layer")
  }

  @Test func theBuiltInStudySaysWhatItsMapLacks() throws {
    let inputs = try StudyInputs(
      Study(at: projectFolder + "/Templates/china-provinces"), options: RunOptions())
    let messages = inputs.notices.map(\.message).filter { $0.hasPrefix("map of China: ") }
    #expect(messages.count == 3)
    #expect(messages.contains { $0.contains("approval number") })
    #expect(messages.contains { $0.contains("islands of the South China Sea") })
  }

  @Test func aStudyMayRefuseOrNotAsk() throws {
    var study = try Study(at: projectFolder + "/Templates/china-provinces")
    study.geometry.conformity = .off
    let quiet = try StudyInputs(study, options: RunOptions())
    #expect(!quiet.notices.contains { $0.message.hasPrefix("map of China: ") })
    study.geometry.conformity = .refuse
    let error = #expect(throws: AtlasError.self) { try StudyInputs(study, options: RunOptions()) }
    #expect(error?.description.contains("there is no approval number") == true)
    #expect(error?.description.contains("`geometry.conformity` is `refuse`") == true)
  }
}
