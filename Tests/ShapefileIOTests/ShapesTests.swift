import Foundation
import Geography
import ShapefileIO
import Testing

/// The layers of `Shapes/`, read as the tool reads them.
private func shapes(_ name: String, key: String) throws -> Layer {
  let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  let path = root.appendingPathComponent("Shapes/\(name)/\(name).shp").path
  let content = try ShapefileReader.read(path: path, keyField: key)
  #expect(content.notices.isEmpty)
  #expect(content.encoding.evidence == .codePageFile(label: "UTF-8"))
  return content.layer
}

/// A side of a ring whichever way it runs.
private struct Segment: Hashable {
  var low: Coordinate
  var high: Coordinate

  init(_ one: Coordinate, _ other: Coordinate) {
    let ordered = (one.x, one.y) < (other.x, other.y)
    low = ordered ? one : other
    high = ordered ? other : one
  }
}

private func owners(_ layer: Layer) -> [Segment: [FeatureID]] {
  var owners = [Segment: [FeatureID]]()
  for feature in layer.features {
    for ring in feature.geometry.polygons.flatMap(\.rings) {
      guard var previous = ring.coordinates.last else { continue }
      for current in ring.coordinates {
        owners[Segment(previous, current), default: []].append(feature.id)
        previous = current
      }
    }
  }
  return owners
}

@Test("34 units with codes, names and abbreviations as in names.csv, sorted by code")
func units() throws {
  let layer = try shapes("china-provinces", key: "adcode")
  let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  let csv = try String(
    contentsOf: root.appendingPathComponent("Shapes/china-provinces/names.csv"), encoding: .utf8)
  let rows = csv.split(separator: "\n").dropFirst().map {
    $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
  }
  #expect(layer.features.count == 34 && rows.count == 34)
  for (feature, row) in zip(layer.features, rows) {
    #expect(feature.id.rawValue == row[0])
    #expect(feature.attributes["name_zh"] == .text(row[2]))
    #expect(feature.attributes["name_en"] == .text(row[3]))
    #expect(feature.attributes["abbr"] == .text(row[4]))
  }
  let regions = Dictionary(grouping: rows, by: { $0[6] }).mapValues(\.count)
  #expect(regions == ["East": 11, "Central": 8, "West": 12, "": 3])
  let four = Dictionary(grouping: rows, by: { $0[7] }).mapValues(\.count)
  #expect(four == ["East": 10, "Central": 6, "West": 12, "Northeast": 3, "": 3])
}

@Test("Shared borders are identical vertex for vertex, and no side belongs to a unit twice or to three")
func sharedBorders() throws {
  let owners = owners(try shapes("china-provinces", key: "adcode"))
  let counts = Dictionary(grouping: owners.values, by: \.count).mapValues(\.count)
  #expect(counts == [1: 6897, 2: 4194])
  #expect(owners.values.allSatisfy { Set($0).count == $0.count })
}

@Test("No two different vertices lie nearer than two metres but on one unit's own line")
func nearMisses() throws {
  let layer = try shapes("china-provinces", key: "adcode")
  var units = [Coordinate: Set<FeatureID>]()
  for feature in layer.features {
    for vertex in feature.geometry.coordinates { units[vertex, default: []].insert(feature.id) }
  }
  let vertices = units.keys.sorted { ($0.x, $0.y) < ($1.x, $1.y) }
  let near = 2e-5
  for (index, vertex) in vertices.enumerated() {
    for other in vertices[(index + 1)...].prefix(while: { $0.x - vertex.x < near })
    where abs(other.y - vertex.y) < near {
      #expect(units[vertex] == units[other])
    }
  }
}

@Test("The backdrop meets China's land border side for side, and no side of China's is left open inland")
func seam() throws {
  let china = owners(try shapes("china-provinces", key: "adcode"))
  let context = owners(try shapes("asia-context", key: "code"))
  #expect(china.keys.count { context[$0] != nil } == 2010)
  for inland in ["540000", "650000", "150000"] {
    let open = china.filter { $0.value == [FeatureID(inland)] && context[$0.key] == nil }
    #expect(open.isEmpty)
  }
}

@Test("The backdrop holds none of China's units and stays in its frame")
func context() throws {
  let layer = try shapes("asia-context", key: "code")
  #expect(layer.bounds == Bounds(minX: 60, minY: -5, maxX: 150, maxY: 62))
  #expect(Set(["CHN", "TWN", "HKG", "MAC"]).isDisjoint(with: layer.features.map(\.id.rawValue)))
}

@Test("As a network: 169 arcs, 73 of them shared; Hainan and Taiwan touch no other unit")
func network() throws {
  let network = BorderNetwork(try shapes("china-provinces", key: "adcode"))
  #expect(network.arcs.count == 169 && network.arcs(.shared).count == 73 && network.arcs(.inner).isEmpty)
  let neighbours = network.neighbours()
  #expect(neighbours[FeatureID("110000")] == [FeatureID("120000"), FeatureID("130000")])
  #expect(
    neighbours[FeatureID("460000")]?.isEmpty == true && neighbours[FeatureID("710000")]?.isEmpty == true)
  #expect(neighbours[FeatureID("610000")]?.count == 8)
}

@Test("Thinned for a small map the units still share every border, and none is lost")
func thinned() throws {
  let network = BorderNetwork(try shapes("china-provinces", key: "adcode"))
  var before = network.arcs.reduce(0) { $0 + $1.coordinates.count }
  for tolerance in [0.01, 0.1, 0.5] {
    let thin = network.simplified(tolerance: tolerance, minimumIslandArea: tolerance * tolerance)
    let again = BorderNetwork(thin.layer())
    #expect(again.arcs(.shared).count == 73 && again.neighbours() == network.neighbours())
    #expect(thin.members.allSatisfy { !$0.areas.isEmpty })
    let count = thin.arcs.reduce(0) { $0 + $1.coordinates.count }
    #expect(count < before)
    before = count
  }
}
