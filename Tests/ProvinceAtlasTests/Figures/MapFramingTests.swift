import Cartography
import Drawings
import Geography
import Projections
import Testing

@testable import ProvinceAtlas

@Suite struct MapFramingTests {
  private func framing(_ lines: String = "") throws -> MapFraming {
    let toy = try ToyStudy()
    try toy.replace("      scale_latitude: 31\n".dropIndent, with: lines, in: "study.yaml")
    return try toy.inputs().geography.framing
  }

  @Test func aStudyThatSaysNothingHasNoSettingOfChina() throws {
    let settings = try framing().settings(width: 400, isSmall: false, language: .english)
    #expect(settings.southLimit == nil && settings.scaleLatitude == nil && settings.insets.isEmpty)
    #expect(settings.frame == nil && settings.graticuleStep != nil)
  }

  @Test func whatItSaysIsTaken() throws {
    let settings = try framing(
      """
        frame: [100, 20, 120, 40]
        scale_latitude: 30
        graticule: {step: 4, labels: false}
        insets: [{units: [Henan], scale: 3, label: Here}]

      """
    ).settings(width: 400, isSmall: false, language: .english)
    #expect(settings.frame == GeographicFrame(west: 100, south: 20, east: 120, north: 40))
    #expect(settings.scaleLatitude == 30 && settings.graticuleStep == 4 && !settings.labelsGraticule)
    let inset = try #require(settings.insets.first)
    #expect(inset.relativeScale == 3 && inset.caption == "Here" && inset.place == .automatic)
    guard case .units(let units) = inset.area else {
      Issue.record("no units")
      return
    }
    #expect(units.map(\.rawValue) == ["410000"])
  }

  @Test func smallMapsHaveNoDegreesAndMagnifyNothing() throws {
    let settings = try framing("  graticule: 5\n").settings(width: 200, isSmall: true, language: .chinese)
    #expect(settings.graticuleStep == nil && !settings.labelsGraticule && !settings.showsDetail)
  }

  @Test func theSouthChinaSeaEndsTheMapAtHainan() throws {
    let settings = try framing("  insets: [south-china-sea]\n").settings(
      width: 400, isSmall: false, language: .chinese)
    #expect(settings.southLimit == 18)
    #expect(settings.insets.first?.caption == "南海诸岛")
    let own = try framing("  insets: [south-china-sea]\n  south_limit: 12\n")
    #expect(own.settings(width: 400, isSmall: false, language: .english).southLimit == 12)
  }

  @Test func theProjectionSuitsWhatTheMapShows() throws {
    func definition(_ lines: String, far: Bool) throws -> String {
      let toy = try ToyStudy()
      var shapes = ToyTexts.shapes
      if far { shapes.squares.append((code: "650000", west: 20, south: -40)) }
      try toy.write(shapes)
      try toy.replace("      scale_latitude: 31\n".dropIndent, with: lines, in: "study.yaml")
      return try toy.inputs().geography.projection.definition
    }
    let home = try definition("", far: false)
    #expect(try definition("", far: true) != home)
    #expect(try definition("  insets: [{frame: [19, -41, 27, -33]}]\n", far: true) == home)
    #expect(try definition("  insets: [{frame: [19, -41, 27, -33], scale: 2}]\n", far: true) != home)
  }

  @Test func anUnknownUnitOfAnInsetIsNamedWithTheNearest() throws {
    let error = #expect(throws: AtlasError.self) {
      try framing("  insets:\n    - {units: [Guangdng]}\n")
    }
    let message = error?.description ?? ""
    #expect(message.contains("study.yaml:1") && message.contains("unknown unit `Guangdng`"), "\(message)")
    #expect(message.contains("Did you mean Guangdong"), "\(message)")
  }
}

extension String {
  /// The line as the study has it, two blanks deep.
  fileprivate var dropIndent: String { String(dropFirst(4)) }
}
