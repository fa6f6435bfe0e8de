import CairoRendering
import Drawings
import Foundation
import Geography
import OutsidePrograms
import Testing

@testable import Cartography
@testable import ProvinceAtlas

/// Between neighbours nothing of the ground shows, whoever draws the map: grey units on a magenta ground, looked at along
/// every shared border.
@Suite struct HairlineTests {
  private static let magenta = Color(hex: 0xFF00FF)
  /// A map without anything but land, in greys on magenta.
  private struct GreyMap {
    let drawing: Drawing
    /// Places on shared borders that are far from the sea and from other countries, in the drawing's points.
    let places: [Point]
  }

  /// The default map; `bare` without what keeps the ground from showing.
  private func map(bare: Bool = false) throws -> GreyMap {
    let inputs = try StudyInputs(
      try Study(at: projectFolder + "/Templates/china-provinces"), options: RunOptions())
    let geography = inputs.geography
    var settings = Cartography.MapSettings.china()
    settings.graticuleStep = nil
    settings.insets = []
    let base = try BaseMap(
      layer: geography.projected, context: geography.context, projection: geography.projection,
      settings: settings)
    var style = MapStyle()
    style.sea = Self.magenta
    style.backdrop = Self.magenta
    style.noData = .solid(Color(hex: 0xDDDDDD))
    style.coast.color = Color(hex: 0x6F6F6F)
    if bare {
      style.trap = 0
      style.underlap = 0
      style.border.width = 0
    }
    let areas = Dictionary(
      geography.projected.features.map { ($0.id, $0.geometry.area) }, uniquingKeysWith: { first, _ in first })
    let map = ChoroplethMap(
      values: areas, classification: try .quantile(areas.values.sorted(), classes: 5),
      scheme: try ColorScheme.named("Greys"),
      furniture: [])
    let figure = try map.figure(on: base, style: style, measuring: CairoRenderer().measurer)
    let sheet = base.sheet
    // Cells of four points that the edge of the country runs through.
    func cell(_ point: Point) -> [Int] {
      [Int((point.x / 4).rounded(.down)), Int((point.y / 4).rounded(.down))]
    }
    var outside: Set<[Int]> = []
    for place in (sheet.coast.points + sheet.outerBorders.points).map(cell) {
      for x in -1...1 { for y in -1...1 { outside.insert([place[0] + x, place[1] + y]) } }
    }
    var places: [Point] = []
    for line in MapSheet.rings(of: sheet.borders) {
      places += line
      places += zip(line, line.dropFirst()).map { Point(x: ($0.x + $1.x) / 2, y: ($0.y + $1.y) / 2) }
    }
    places.removeAll { outside.contains(cell($0)) }
    let origin = Point(x: figure.plotArea.x, y: figure.plotArea.y)
    return GreyMap(drawing: figure.drawing, places: places.map { $0.moved(by: origin) })
  }

  /// How strongly the ground shows along the borders, 0...255: the most by which any pixel there is off grey.
  private func ground(_ picture: PixelPicture, _ map: GreyMap, dpi: Double) -> Int {
    var most = 0
    for place in map.places {
      let (x, y) = (Int(place.x * dpi / 72), Int(place.y * dpi / 72))
      for (column, row) in [(x, y), (x - 1, y), (x + 1, y), (x, y - 1), (x, y + 1)]
      where (0..<picture.width).contains(column) && (0..<picture.height).contains(row) {
        let color = picture.color(x: column, y: row)
        most = max(most, Int(max(color.red, color.blue)) - Int(color.green))
      }
    }
    return most
  }

  /// What smoothing may round off: three hundredths of the ground, which no eye and no press tells from none.
  private static let rounding = 8
  private static let resolutions = [72.0, 150, 300]

  @Test(.enabled(if: OutsideProgram("pngtopnm").isInstalled, "netpbm is not installed"))
  func cairoShowsNoGround() throws {
    let (map, bare) = (try map(), try map(bare: true))
    #expect(map.places.count > 3000)
    let renderer = CairoRenderer()
    for dpi in Self.resolutions {
      let shell = OutsideProgram("sh")
      func picture(_ map: GreyMap) throws -> PixelPicture {
        let bytes = try renderer.png(map.drawing, dpi: dpi)
        return try PixelPicture(
          ppm: shell.run(["-c", "pngtopnm input > out.ppm"], on: bytes, yielding: "out.ppm").file)
      }
      let shown = ground(try picture(map), map, dpi: dpi)
      #expect(shown <= Self.rounding, "\(shown) at \(dpi) dots an inch")
      // The test can tell: without overlap and lines the ground shines through.
      #expect(ground(try picture(bare), bare, dpi: dpi) > 30, "\(dpi) dots an inch, bare")
    }
  }

  @Test(.enabled(if: OutsideProgram("pdftoppm").isInstalled, "poppler-utils is not installed"))
  func popplerShowsNoGround() throws {
    let map = try map()
    let bytes = try CairoRenderer().pdf(
      pages: [map.drawing], metadata: DocumentMetadata(title: "Hairlines", creationDate: 0))
    for dpi in Self.resolutions {
      let answer = try OutsideProgram("pdftoppm").run(
        ["-r", "\(Int(dpi))", "-singlefile", OutsideProgram.file, "out"], on: bytes, yielding: "out.ppm")
      let shown = ground(try PixelPicture(ppm: answer.file), map, dpi: dpi)
      #expect(shown <= Self.rounding, "\(shown) at \(dpi) dots an inch")
    }
  }

  @Test(
    .enabled(
      if: OutsideProgram("rsvg-convert").isInstalled && OutsideProgram("pngtopnm").isInstalled,
      "librsvg2-bin or netpbm is not installed"))
  func librsvgShowsNoGround() throws {
    let map = try map()
    let bytes = try CairoRenderer().svg(map.drawing)
    for dpi in Self.resolutions {
      let answer = try OutsideProgram("sh").run(
        ["-c", "rsvg-convert -d \(dpi) -p \(dpi) -b '#ff00ff' input | pngtopnm > out.ppm"], on: bytes,
        yielding: "out.ppm")
      let picture = try PixelPicture(ppm: answer.file)
      #expect(abs(Double(picture.width) - map.drawing.size.width * dpi / 72) < 2)
      let shown = ground(picture, map, dpi: dpi)
      #expect(shown <= Self.rounding, "\(shown) at \(dpi) dots an inch")
    }
  }
}
