import Panels
import SpatialModels
import TableFiles

/// Who is whose neighbour in a spatial model, to be checked and used by other programs.
extension StudySpatialModel {
  /// A row a unit and neighbour with the weight of the neighbour and where it is from: `map`, or `link` for a pair linked
  /// by hand. A unit without a neighbour has one row without one.
  func neighboursTable(_ study: StudyResults) -> LongTable {
    let linked = Set(weights.addedLinks + weights.addedLinks.map { NeighbourLink($0.second, $0.first) })
    var rows: [[TableCell]] = []
    for unit in weights.units {
      let start: [TableCell] = [.text(unit.rawValue), .text(study.name(unit))]
      let neighbours = weights.neighbours(of: unit)
      for neighbour in neighbours {
        rows.append(
          start + [
            .text(neighbour.rawValue), .text(study.name(neighbour)),
            .number(weights.weight(of: neighbour, in: unit)),
            .text(linked.contains(NeighbourLink(unit, neighbour)) ? "link" : "map"),
          ])
      }
      if neighbours.isEmpty { rows.append(start + [.missing, .missing, .missing, .missing]) }
    }
    let header = ["code", "name", "neighbour_code", "neighbour_name", "weight", "from"]
    return LongTable(TableModel(header: header, rows: rows))
  }
}
