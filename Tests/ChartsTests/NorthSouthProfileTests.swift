import DrawingChecks
import Drawings
import Testing

@testable import Charts

@Suite struct NorthSouthProfileTests {
  private let size = Size(width: 141, height: 420)

  private var twin: EastWestProfile {
    EastWestProfile(
      units: (0..<9).map {
        .init(
          label: "省\($0)", x: 40 + Double($0) * 11, value: 0.1 + Double(($0 * 7) % 9) / 20, group: $0 / 3,
          amount: Double($0 + 1) * 10)
      },
      groups: [.init(name: "West", mean: 0.3), .init(name: "Central"), .init(name: "East", mean: 0.5)],
      sizes: ProfileSizes(title: "Residents"), valueTitle: "Index", placeTitle: "Longitude")
  }
  private var profile: NorthSouthProfile {
    NorthSouthProfile(
      twin: twin, places: (0..<9).map { 60 + Double($0) * 25 },
      fit: .init(line: [Point(x: 0.1, y: 60), Point(x: 0.4, y: 260)], text: "0.01 per degree (s.e. 0.002)"),
      placeTitle: "Latitude at 105°E",
      placeTicks: [.init(y: 100, label: "40°N"), .init(y: 200, label: "30°N")])
  }

  @Test func pointsKeepThePageYOfTheMapAndTheScaleOfTheTwin() throws {
    let figure = try profile.figure(size: size, plotY: 40...280, measuring: FakeMeasurer())
    #expect(figure.plotArea.y == 40 && figure.plotArea.maxY == 280)
    let scale = LinearScale(
      domain: twin.valueTicks.domain, from: figure.plotArea.x, to: figure.plotArea.maxX)
    let centers = figure.drawing.paths.compactMap { $0.fill == nil ? nil : $0.path.bounds }.map {
      Point(x: $0.center.x, y: $0.y + $0.height / 2)
    }
    for (unit, place) in zip(twin.units, profile.places) where unit.group != 2 {
      #expect(centers.contains { abs($0.x - scale(unit.value)) < 0.01 && abs($0.y - place) < 0.7 })
    }
  }

  @Test func everythingIsNamedInsideThePage() throws {
    let figure = try profile.figure(size: size, plotY: 40...280, measuring: FakeMeasurer())
    #expect(figure.unplacedLabels == [])
    #expect(figure.drawing.cut == [] && figure.drawing.overlaps == [])
    let texts = figure.drawing.textBoxes.map(\.text)
    for word in ["省0", "省8", "40°N", "Index", "Latitude at 105°E"] {
      #expect(texts.contains(word), "\(word)")
    }
  }

  @Test func unusableInputIsRefused() {
    var broken = profile
    broken.places.removeLast()
    #expect(throws: ChartError.wrongPlaceCount(chart: "north-south profile", found: 8, expected: 9)) {
      try broken.figure(size: size, plotY: 40...280, measuring: FakeMeasurer())
    }
    broken = profile
    broken.places[2] = .infinity
    #expect(throws: ChartError.valueNotFinite(chart: "north-south profile", label: "省2")) {
      try broken.figure(size: size, plotY: 40...280, measuring: FakeMeasurer())
    }
    broken = profile
    broken.twin.units[1].amount = -1
    #expect(throws: ChartError.negativeAmount(chart: "north-south profile", label: "省1", found: -1)) {
      try broken.figure(size: size, plotY: 40...280, measuring: FakeMeasurer())
    }
    #expect(throws: ChartError.tooSmall(chart: "north-south profile", width: 60, height: 420)) {
      try profile.figure(size: Size(width: 60, height: 420), plotY: 40...280, measuring: FakeMeasurer())
    }
  }
}
