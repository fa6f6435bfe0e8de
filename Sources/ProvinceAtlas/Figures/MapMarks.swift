import Cartography
import Geography
import Indices
import Panels

/// What a map says of the ground its values stand on: marks beside names, and their meaning under the map.
struct MapMarks {
  /// The mark of each unit that has one.
  let marks: [FeatureID: String]
  /// What the marks mean.
  let notes: [String]

  /// Up to so many units are named in a note; more are told by their marks.
  private static let mostNames = 12

  /// Notes of several maps whose units carry no marks.
  init(notes: [String]) {
    marks = [:]
    self.notes = notes
  }

  /// - Parameter unstable: the units whose class another choice changes, and how many choices were tried; `nil` where
  ///   the study does not ask.
  init(_ figures: [MapFigures.UnitCell], unstable: (units: [UnitCode], variants: Int)?, results: StudyResults)
  {
    let words = results.words
    var marks: [FeatureID: String] = [:]
    var notes: [String] = []
    func mark(_ units: [UnitCode], _ sign: String, _ meaning: (String, String)) {
      guard !units.isEmpty else { return }
      for unit in units { marks[FeatureID(unit.rawValue), default: ""] += sign }
      let names =
        units.count <= Self.mostNames
        ? words.list(units.map(results.name)) : words("\(units.count) provinces", "\(units.count)个省份")
      notes.append(words("\(sign) \(meaning.0): \(names)", "\(sign) \(meaning.1)：\(names)"))
    }
    let scored = figures.filter { $0.cell.value != nil }
    let filled = scored.filter(\.cell.state.isFilled).map(\.unit)
    if filled.count == scored.count, !filled.isEmpty {
      // A mark that every unit bears tells nothing apart.
      notes.append(words("Every value rests on at least one filled value", "各省数值均含按规则填补的数值"))
    } else {
      mark(filled, "†", ("Rests on filled values", "含填补数值"))
    }
    mark(
      scored.filter { $0.cell.state == .partial }.map(\.unit), "‡", ("Without one indicator or more", "缺少指标"))
    if let unstable {
      mark(
        unstable.units, "*",
        (
          "Another class under at least one of \(unstable.variants) other choices",
          "在另试的\(unstable.variants)种方案中至少一种下分级改变"
        ))
    }
    self.marks = marks
    self.notes = notes
  }
}

extension MapMarks {
  /// The units that the same classification puts into another class under another choice of the index; `nil` where the
  /// study does not ask for them.
  static func unstable(
    on map: StudyMap, results: StudyResults
  ) throws(AtlasError) -> (units: [UnitCode], variants: Int)? {
    guard map.marksUnstable, let rule = map.rule,
      let index = results.study.score(named: map.shows)?.index.name,
      let robustness = results.scores.robustness[index]
    else { return nil }
    let stability = try robustness.classStability(of: map.shows) { values throws(AtlasError) -> [Int?] in
      do throws(CartographyError) {
        let classes = try rule.classes(of: values.compactMap { $0 })
        return values.map { value in value.flatMap { classes.index(of: $0) } }
      } catch {
        throw AtlasError(error, at: map.place)
      }
    }
    guard let stability else { return nil }
    return (stability.filter { !$0.isStable }.map { $0.unit }, robustness.variants.count)
  }
}
