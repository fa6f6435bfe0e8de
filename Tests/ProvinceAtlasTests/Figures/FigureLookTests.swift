import CairoRendering
import Cartography
import Charts
import Drawings
import Testing

@testable import ProvinceAtlas

@Suite struct FigureLookTests {
  /// The figures of the toy study in a theme.
  private func figures(_ yaml: String) throws -> StudyFigures {
    let inputs = try ToyStudy().inputs()
    var results = inputs.results
    results.theme = try Theme(
      StudyNode(yaml: yaml, file: "theme.yaml", subject: "the theme").fields(Theme.keys))
    return try StudyFigures(results, geography: inputs.geography, measuring: CairoRenderer().measurer)
  }

  private static let yaml = """
    fonts: {figures: {latin: Liberation Serif}}
    colours: {text: "#102030", secondary: "#203040"}
    """

  @Test(arguments: [200.0, 460]) func mapsAndProfilesOfReportsFollowTheTheme(_ width: Double) throws {
    let figures = try figures(Self.yaml)
    let place = AtlasError.Place(file: "t")
    let drawings = [
      try figures.map(named: "nqp", hasProfile: true, width: width, at: place),
      try figures.locator("nqp", of: .henan, width: width, at: place),
    ]
    for drawing in drawings {
      let spans = drawing.allSpans
      #expect(spans.count > 3)
      #expect(spans.allSatisfy { $0.font.families.first == "Liberation Serif" })
      #expect(spans.contains { $0.color == Color(hex: 0x102030) })
      #expect(!spans.contains { [MapStyle().ink, MapStyle().muted, ChartStyle().ink].contains($0.color) })
    }
  }

  @Test func mapsThatStandAloneKeepTheirLook() throws {
    let (themed, plain) = (try figures(Self.yaml), try ToyStudy().figures())
    let place = AtlasError.Place(file: "t")
    #expect(
      try themed.standalone(themed.content(named: "nqp", at: place)).drawing
        == plain.standalone(plain.content(named: "nqp", at: place)).drawing)
    #expect(FigureLook.plain.map == MapStyle() && FigureLook.plain.small == .locator)
  }
}

extension Drawing {
  /// All pieces of text, those in groups too.
  fileprivate var allSpans: [TextSpan] { elements.flatMap(\.allSpans) }
}

extension Element {
  fileprivate var allSpans: [TextSpan] {
    switch self {
    case .text(let text): text.spans
    case .group(let group): group.elements.flatMap(\.allSpans)
    case .path, .link, .anchor: []
    }
  }
}
