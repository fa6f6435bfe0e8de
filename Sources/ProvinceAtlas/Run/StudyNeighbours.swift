import Geography
import Panels
import SpatialModels

extension SpatialModelSettings {
  /// The weights of neighbours among some units: those that the map tells, and the linked ones. Units elsewhere, such as
  /// those without data, are no neighbours. A link between neighbours on the map adds nothing, and a notice says so.
  ///
  /// - Throws: for a link to what is no unit with data, and for units without a neighbour unless they are allowed.
  func weights(
    among units: [UnitCode], geography: StudyGeography, data: StudyData
  ) throws(AtlasError) -> (weights: SpatialWeights, notices: [Notice]) {
    let known = Set(units)
    let onMap = geography.neighbours(neighbours.contiguity, among: units)
    var notices: [Notice] = []
    var links: [NeighbourLink] = []
    for link in neighbours.links {
      let pair = try link.pair(data)
      // A sample without one of the two has no use for the link.
      guard known.contains(pair.first), known.contains(pair.second) else { continue }
      if onMap[pair.first]?.contains(pair.second) == true {
        notices.append(
          Notice(
            .model,
            "spatial model `\(name)`: `\(link.first)` and `\(link.second)`, linked by hand, are neighbours on the map"
          ))
      } else {
        links.append(pair)
      }
    }
    do throws(SpatialModelError) {
      let weights = try SpatialWeights(
        units: units, neighbours: onMap, style: neighbours.style, adding: links,
        isolated: neighbours.isolated)
      return (weights, notices)
    } catch {
      throw refusal(error, data: data)
    }
  }

  /// What a fault of weights, sample or estimation is in the words of the study.
  func refusal(_ error: SpatialModelError, data: StudyData) -> AtlasError {
    func name(_ unit: UnitCode) -> String { data.crosswalk.entry(unit)?.english ?? unit.rawValue }
    switch error {
    case .isolatedUnits(let units):
      let names = units.map(name)
      return AtlasError(
        at: place,
        found:
          "the spatial model `\(self.name)` has \(Self.listed(names)), without a neighbour on the map that has data",
        expected: "a neighbour for every unit",
        remedy: "Link it by hand, `links: [[\(names[0]), …]]`, leave it out, "
          + "`sample: {without_units: [\(names[0])]}`, or let it stand alone, `isolated: allow`")
    case .unbalanced(let model, let rows):
      return AtlasError(
        at: place,
        found:
          "the spatial model `\(model)` lacks values in \(rows.count) \(rows.count == 1 ? "row" : "rows"): "
          + Self.gaps(in: rows, name: name),
        expected: "every variable of every unit in every year",
        remedy: "Fill them with `missing` at the indicator, leave units or years out with `sample`, "
          + "or do without the variable")
    case .rowSumsNotOne(let model, let unit, _):
      return AtlasError(
        at: place,
        found: "the spatial model `\(model)` has year effects and `likelihood: transformed`, "
          + "and the weights of the neighbours of \(name(unit)) do not add up to 1",
        expected: "`weights: row-standardised` and a neighbour for every unit",
        remedy: "Link units without a neighbour with `links`, or write `likelihood: demeaned`")
    default: return AtlasError(error, at: place)
    }
  }

  /// The units that lack the same variables in a year, year by year: a lag lacks its first year in all.
  private static func gaps(in rows: [IncompleteRow], name: (UnitCode) -> String) -> String {
    var groups: [(period: Int, variables: [String], units: [String])] = []
    for row in rows {
      let known = groups.firstIndex { $0.period == row.period && $0.variables == row.variables }
      if let known {
        groups[known].units.append(name(row.unit))
      } else {
        groups.append((row.period, row.variables, [name(row.unit)]))
      }
    }
    groups.sort { ($0.period, $0.variables.joined()) < ($1.period, $1.variables.joined()) }
    let texts = groups.map { group in
      let variables = group.variables.map { "`\($0)`" }.joined(separator: ", ")
      return "in \(group.period) \(variables) of \(listed(group.units))"
    }
    return texts.prefix(5).joined(separator: "; ")
      + (texts.count > 5 ? "; and \(texts.count - 5) more such gaps" : "")
  }

  /// At most ten of them, so that a sentence stays one.
  private static func listed(_ items: [String]) -> String {
    let shown = items.prefix(10).joined(separator: ", ")
    return items.count > 10 ? "\(shown) and \(items.count - 10) more" : shown
  }
}

extension NeighbourSettings.Link {
  /// The two units by their codes.
  fileprivate func pair(_ data: StudyData) throws(AtlasError) -> NeighbourLink {
    let (one, other) = (try code(of: first, data), try code(of: second, data))
    guard one != other else {
      throw AtlasError(
        at: place, found: "`links` links `\(first)` with itself", expected: "two units, `[Hainan, Guangdong]`"
      )
    }
    return NeighbourLink(one, other)
  }

  private func code(of spelling: String, _ data: StudyData) throws(AtlasError) -> UnitCode {
    guard let match = data.crosswalk.match(spelling) else {
      throw AtlasError(
        at: place, found: "`links` names the unknown unit `\(spelling.prefix(60))`",
        remedy: data.crosswalk.remedy(for: spelling))
    }
    guard data.units.contains(where: { $0.code == match.code }) else {
      throw AtlasError(
        at: place, found: "`links` names `\(spelling)`, of which the study has no data",
        remedy: "Link units that have data")
    }
    return match.code
  }
}
