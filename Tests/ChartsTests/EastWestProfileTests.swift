import DrawingChecks
import Drawings
import Testing

@testable import Charts

@Suite struct EastWestProfileTests {
  private var profile: EastWestProfile {
    EastWestProfile(
      text: ChartText(title: "From west to east", sources: ["Source: toy country"]),
      units: (0..<31).map {
        .init(
          label: "省\($0)", x: 40 + Double($0) * 11, value: 0.1 + Double(($0 * 7) % 31) / 50,
          group: $0 / 11, isHighlighted: $0 == 5)
      },
      groups: [.init(name: "West", mean: 0.3), .init(name: "Central"), .init(name: "East", mean: 0.5)],
      fit: .init(line: [Point(x: 40, y: 0.2), Point(x: 400, y: 0.9)], text: "slope 0.01 (0.002)"),
      valueTitle: "Index", placeTitle: "Longitude at 35° N",
      placeTicks: [.init(x: 100, label: "90°E"), .init(x: 300, label: "110°E")])
  }
  private let size = Size(width: 453.5, height: 150)

  @Test func plotAlignsWithTheMapAndPointsKeepTheirX() throws {
    let figure = try profile.figure(size: size, plotX: 30...440, measuring: FakeMeasurer())
    #expect(figure.plotArea.x == 30 && figure.plotArea.maxX == 440)
    let centers = figure.drawing.paths.compactMap { $0.fill == nil ? nil : $0.path.bounds?.center.x }
    for unit in profile.units { #expect(centers.contains { abs($0 - unit.x) < 0.01 }) }
  }

  @Test func noTextTouchesAnotherOrLeavesThePage() throws {
    for left in [30.0, 4] {
      let figure = try profile.figure(size: size, plotX: left...440, measuring: FakeMeasurer())
      #expect(figure.drawing.cut == [])
      #expect(figure.drawing.smallestType >= 6)
      #expect(figure.plotArea.x == left)
    }
    let figure = try profile.figure(size: size, plotX: 30...440, measuring: FakeMeasurer())
    #expect(figure.drawing.overlaps == [])
  }

  @Test func labelsAreDrawnOrReported() throws {
    let figure = try profile.figure(size: size, plotX: 30...440, measuring: FakeMeasurer())
    let drawn = Set(figure.drawing.textBoxes.map(\.text))
    for unit in profile.units {
      #expect(drawn.contains(unit.label) != figure.unplacedLabels.contains(unit.label))
    }
    #expect(drawn.contains("省5"))
  }

  @Test func sizesHaveALegendOfRoundAmounts() throws {
    var sized = profile
    sized.sizes = ProfileSizes(title: "Residents")
    for index in sized.units.indices { sized.units[index].amount = Double(index + 1) * 400 }
    let tall = Size(width: 453.5, height: 190)
    let figure = try sized.figure(size: tall, plotX: 30...440, measuring: FakeMeasurer())
    let texts = figure.drawing.textBoxes.map(\.text)
    for word in ["Residents", "10\u{202F}000", "2\u{202F}000", "500"] {
      #expect(texts.contains(word), "\(word)")
    }
    #expect(figure.drawing.overlaps == [] && figure.drawing.cut == [])
    sized.units[2].amount = -3
    #expect(throws: ChartError.negativeAmount(chart: "east-west profile", label: "省2", found: -3)) {
      try sized.figure(size: tall, plotX: 30...440, measuring: FakeMeasurer())
    }
  }

  @Test func theFittedLineFollowsItsPoints() throws {
    var curved = profile
    curved.fit?.line = [Point(x: 40, y: 0.2), Point(x: 200, y: 0.6), Point(x: 400, y: 0.9)]
    let figure = try curved.figure(size: size, plotX: 30...440, measuring: FakeMeasurer())
    let scale = LinearScale(
      domain: curved.valueTicks.domain, from: figure.plotArea.maxY, to: figure.plotArea.y)
    let line = Path(curved.fit?.line.map { Point(x: $0.x, y: scale($0.y)) } ?? [], closed: false)
    #expect(figure.drawing.paths.contains { $0.path == line })
  }

  @Test func unusableInputIsRefused() {
    var broken = profile
    broken.units[3].value = .nan
    #expect(throws: ChartError.valueNotFinite(chart: "east-west profile", label: "省3")) {
      try broken.figure(size: size, plotX: 30...440, measuring: FakeMeasurer())
    }
    broken.units = []
    #expect(throws: ChartError.noValues(chart: "east-west profile")) {
      try broken.figure(size: size, plotX: 30...440, measuring: FakeMeasurer())
    }
  }
}
