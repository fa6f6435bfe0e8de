import Testing

@testable import Geography

@Suite struct GlobeCutTests {
  private func ring(_ places: (Double, Double)...) -> Ring {
    Ring(places.map { Coordinate(x: $0.0, y: $0.1) })
  }

  /// The parts of a ring as boxes, sorted from west to east.
  private func boxes(_ ring: Ring, _ cut: GlobeCut) -> [Bounds] {
    cut.cut(.polygons([Polygon(exterior: ring)])).polygons.compactMap(\.bounds).sorted { $0.minX < $1.minX }
  }

  private func isNear(_ box: Bounds, _ west: Double, _ south: Double, _ east: Double, _ north: Double) -> Bool
  {
    abs(box.minX - west) < 1e-6 && abs(box.minY - south) < 1e-6 && abs(box.maxX - east) < 1e-6
      && abs(box.maxY - north) < 1e-6
  }

  @Test func whatLiesWithinStaysAsItIs() {
    let square = Geometry.polygons([Polygon(exterior: ring((0, 0), (10, 0), (10, 10), (0, 10)))])
    #expect(GlobeCut(west: -180).cut(square) == square)
  }

  @Test func aRingThatStepsOverTheDateLineBecomesTwo() {
    let parts = boxes(ring((170, 0), (-170, 0), (-170, 10), (170, 10)), GlobeCut(west: -180))
    #expect(parts.count == 2)
    #expect(isNear(parts[0], -180, 0, -170, 10) && isNear(parts[1], 170, 0, 180, 10))
  }

  @Test func longitudesBeyondTheDateLineAreTurnedBack() {
    let parts = boxes(ring((170, 0), (190, 0), (190, 10), (170, 10)), GlobeCut(west: -180))
    #expect(parts.count == 2)
    #expect(isNear(parts[0], -180, 0, -170, 10) && isNear(parts[1], 170, 0, 180, 10))
  }

  @Test func anotherMeridianCutsElsewhereAndJoinsAtTheDateLine() {
    let pacific = GlobeCut(west: -30)
    let greenland = boxes(ring((-60, 60), (-20, 60), (-20, 80), (-60, 80)), pacific)
    #expect(greenland.count == 2)
    #expect(isNear(greenland[0], -30, 60, -20, 80) && isNear(greenland[1], 300, 60, 330, 80))
    let fiji = boxes(ring((177, -19), (-179, -19), (-179, -16), (177, -16)), pacific)
    #expect(fiji.count == 1 && isNear(fiji[0], 177, -19, 181, -16))
  }

  @Test func aRingRoundAPoleIsLedAlongIt() {
    let around = Ring((0..<36).map { Coordinate(x: Double($0 * 10 - 175), y: -70) })
    let parts = boxes(around, GlobeCut(west: -180))
    #expect(parts.count == 2)
    #expect(parts.allSatisfy { $0.minY == -90 })
    let area = GlobeCut(west: -180).cut(.polygons([Polygon(exterior: around)])).area
    #expect(abs(area - 360 * 20) < 1e-4)
  }

  @Test func aStepFromEdgeToEdgeIsWhatItSays() {
    let antarctica = ring((-180, -90), (180, -90), (180, -80), (0, -65), (-180, -80))
    let area = GlobeCut(west: -180).cut(.polygons([Polygon(exterior: antarctica)])).area
    #expect(abs(area - (360 * 10 + 180 * 15)) < 1e-4)
    #expect(abs(GlobeCut(west: -30).cut(.polygons([Polygon(exterior: antarctica)])).area - area) < 1e-4)
  }

  @Test func holesStayWithTheirPart() throws {
    let lake = ring((-178, 2), (-178, 4), (-176, 4), (-176, 2))
    let land = Polygon(exterior: ring((170, 0), (-170, 0), (-170, 10), (170, 10)), holes: [lake])
    let parts = GlobeCut(west: -180).cut(.polygons([land])).polygons
    #expect(parts.count == 2)
    let part = try #require(parts.first { !$0.holes.isEmpty })
    #expect(try #require(part.bounds).maxX < -169)
  }

  @Test func linesAndPointsAreCutToo() {
    let cut = GlobeCut(west: -180, latitudes: -80...80)
    let line = [Coordinate(x: 170, y: 0), Coordinate(x: -170, y: 10)]
    guard case .lines(let parts) = cut.cut(.lines([line])) else { return #expect(Bool(false)) }
    #expect(parts.count == 2 && abs(parts[0][1].y - 5) < 1e-6 && abs(parts[1][0].y - 5) < 1e-6)
    #expect(
      cut.cut(.points([Coordinate(x: 190, y: 0), Coordinate(x: 0, y: 85)]))
        == .points([Coordinate(x: -170, y: 0)]))
    #expect(cut.cut(.points([Coordinate(x: 0, y: 85)])) == .none)
  }

  @Test func theEdgeIsKnownAndNotDrawn() {
    let cut = GlobeCut(west: -180)
    let parts = cut.cut(.polygons([Polygon(exterior: ring((170, 0), (-170, 0), (-170, 10), (170, 10)))]))
    let onEdge = parts.coordinates.filter(cut.isEdge)
    #expect(onEdge.count == 4)
    let edge = GlobeEdge(vertices: Set(onEdge), outline: nil)
    let exterior = parts.polygons[0].exterior.coordinates
    let lines = edge.stretches(of: exterior + [exterior[0]])
    #expect(lines.joined().count == exterior.count + 1 || lines.joined().count == exterior.count)
    #expect(
      !lines.contains { line in zip(line, line.dropFirst()).contains { cut.isEdge($0) && cut.isEdge($1) } })
    #expect(edge.stretches(of: [Coordinate(x: 0, y: 0)]).count == 1)
  }

  @Test func numbersThatAreNoLongitudesCostNothing() {
    let far = boxes(ring((1e300, 0), (1e300, 1), (-1e300, 1)), GlobeCut(west: -180))
    #expect(far.count < 300)
  }

  /// The lobes of Goode's homolosine.
  private let goode = GlobeCut(west: -180, northern: [-40], southern: [-100, -20, 80])

  @Test func anInterruptedMapIsCutIntoItsLobes() {
    #expect(goode.lobes.count == 6 && goode.isInterrupted && !GlobeCut(west: -180).isInterrupted)
    let area = goode.lobes.reduce(0) { $0 + $1.width * $1.height }
    #expect(area == 360 * 180)
    // From 60 west to 0 and from 10 south to 30 north: two lobes in the north, two in the south.
    let parts = goode.cut(.polygons([Polygon(exterior: ring((-60, -10), (0, -10), (0, 30), (-60, 30)))]))
      .polygons
    #expect(parts.count == 4)
    #expect(abs(parts.reduce(0) { $0 + $1.area } - 60 * 40) < 1e-4)
    for part in parts {
      let box = part.bounds
      #expect(goode.lobes.count { lobe in box.map { lobe.contains($0) } ?? false } == 1)
      // The new vertices lie on the cuts.
      #expect(part.exterior.coordinates.count { goode.isEdge($0) } >= 2)
    }
  }

  @Test func whatLiesInOneLobeKeepsItsShape() {
    let square = Geometry.polygons([Polygon(exterior: ring((10, 10), (20, 10), (20, 20), (10, 20)))])
    #expect(goode.cut(square) == square)
    let line = Geometry.lines([[Coordinate(x: -50, y: 20), Coordinate(x: -30, y: 20)]])
    guard case .lines(let pieces) = goode.cut(line) else {
      Issue.record("no lines")
      return
    }
    #expect(pieces.count == 2 && pieces.allSatisfy { goode.isEdge($0[0]) || goode.isEdge($0[1]) })
  }

  @Test func theOutlineOfAnInterruptedMapGoesRoundEveryLobe() {
    let outline = Ring(goode.outline)
    // In degrees the lobes touch, so that the outline has the area of the globe.
    #expect(abs(outline.signedArea - 360 * 180) < 1e-4)
    for meridian in [-180.0, -100, -40, -20, 80, 180] {
      #expect(outline.coordinates.contains { abs($0.x - meridian) < 1e-6 })
    }
  }

  @Test func neighboursAcrossACutKeepOneBorder() {
    // The border between two squares crosses the cut aslant; both sides get the very same vertex there.
    let (south, north) = (Coordinate(x: -43.7, y: 11.1), Coordinate(x: -37.3, y: 29.7))
    let west = Ring([Coordinate(x: -60, y: 10), south, north, Coordinate(x: -60, y: 30)])
    let east = Ring([south, Coordinate(x: -20, y: 10), Coordinate(x: -20, y: 30), north])
    func onCut(_ ring: Ring) -> Set<Coordinate> {
      Set(
        goode.cut(.polygons([Polygon(exterior: ring)])).polygons.flatMap { part in
          part.exterior.coordinates.filter { goode.isEdge($0) && $0.y > 12 && $0.y < 29 }
        })
    }
    #expect(onCut(west).isSubset(of: onCut(east)) && !onCut(west).isEmpty)
  }
}

@Suite struct DensificationTests {
  private func path(_ places: (Double, Double)...) -> [Coordinate] {
    places.map { Coordinate(x: $0.0, y: $0.1) }
  }

  @Test func longStepsGetVerticesAndShortOnesStay() throws {
    guard case .lines(let lines) = Geometry.lines([path((0, 0), (3, 0), (3.5, 0.5))]).densified(longest: 1)
    else { return #expect(Bool(false)) }
    #expect(lines[0] == path((0, 0), (1, 0), (2, 0), (3, 0), (3.5, 0.5)))
    let short = Geometry.lines([path((0, 0), (1, 1))])
    #expect(short.densified(longest: 1) == short)
  }

  @Test func bothDirectionsGetTheSameVertices() {
    let (one, other) = (path((0.1, 0.2), (7.3, 3.4), (0, 9)), path((0, 9), (7.3, 3.4), (0.1, 0.2)))
    let ring = { (path: [Coordinate]) in
      Geometry.polygons([Polygon(exterior: Ring(path))]).densified(longest: 0.5).coordinates
    }
    #expect(Set(ring(one)) == Set(ring(other)) && ring(one).count == ring(other).count)
    #expect(ring(one).count > 30)
  }
}
