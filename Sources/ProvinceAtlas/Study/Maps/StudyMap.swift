public import Cartography
public import Drawings
import Panels

/// One map of a study.
public struct StudyMap: Sendable {
  /// What the fills say.
  public enum Kind: Hashable, Sendable {
    /// Numbers in classes.
    case classes(ClassificationRule)
    /// Numbers on a scale of colours without steps.
    case unclassed
    /// Two variables in classes each.
    case bivariate(with: String, ClassificationRule, BivariatePalette)
    /// Kinds without an order.
    case categories
  }

  /// Which years the figures are of.
  public enum Span: Hashable, Sendable {
    /// The mean over the years of the run.
    case mean
    /// One year.
    case year(Int)
    /// From one year to another, as a difference or in per cent of the first.
    case change(from: Int, to: Int, isPercent: Bool)
  }

  /// What is written on the units.
  public enum UnitText: String, Hashable, Sendable, CaseIterable {
    /// Their names where there are at most ``mostNames`` units, else nothing.
    case auto
    /// Their names in the language of the outputs.
    case names
    /// Their names, under them those of the other language.
    case both
    /// Their names over their values.
    case values
    /// Their names over their ranks, the largest value first.
    case ranks
    /// Nothing.
    case none

    /// The most units whose names are written unless they are asked for: more find no room on a page.
    public static let mostNames = 60

    /// What ``auto`` means for a number of units.
    func settled(for count: Int) -> UnitText {
      self == .auto ? count <= Self.mostNames ? .names : .none : self
    }
  }

  /// Which years stand side by side.
  public enum Years: Hashable, Sendable {
    /// Every year of the run.
    case all
    /// These.
    case listed([Int])
  }

  /// The profile from west to east below the map.
  public struct Profile: Hashable, Sendable {
    /// What the bottom axis is.
    public enum Axis: String, Hashable, Sendable, CaseIterable {
      /// The map's own page x.
      case map
      /// Degrees of longitude, evenly spaced.
      case longitude
    }

    /// What a fitted line weighs.
    public enum Fit: Hashable, Sendable {
      /// Every unit alike.
      case units
      /// Every unit by ``Profile/size``.
      case sizes
    }

    /// What the bottom axis is.
    public var axis = Axis.map
    /// The variable that the areas of points stand for; `nil` for points of one size.
    public var size: String?
    /// The line of the values on longitude; `nil` for none.
    public var fit: Fit?
    /// Whether the values against the north-south place stand right of the map.
    public var hasNorthSouth = false
    /// Where it is declared; `nil` for the profile that maps have unasked.
    public var place: AtlasError.Place?
  }

  /// The level of a year beside the change up to it.
  public struct Pair: Sendable {
    /// The year of the level, to which the change leads.
    public var year: Int
    /// The year from which it leads.
    public var since: Int
    /// Whether it is in per cent of the first year.
    public var isPercent: Bool
    /// How the limits of its classes are found.
    public var rule: ClassificationRule
    /// Its colours, which turn about nought.
    public var scheme: ColorScheme

    /// The years of the change.
    var span: Span { .change(from: since, to: year, isPercent: isPercent) }
  }

  /// The legends of several variables side by side.
  public enum Legends: String, Hashable, Sendable, CaseIterable {
    /// One, on common classes.
    case common
    /// One each.
    case each
  }

  /// Several variables side by side.
  public struct Beside: Hashable, Sendable {
    /// The variables in reading order; the first is ``StudyMap/shows``.
    public var variables: [String]
    /// Their legends; `nil` for a common one where they are measured in one unit.
    public var legends: Legends?

    /// Rows of up to three, and of four two.
    var standardColumns: Int { variables.count == 4 ? 2 : min(3, variables.count) }
  }

  /// Circles over the map.
  public struct Symbols: Sendable {
    /// The variable whose amounts they show.
    public var shows: String
    /// The diameter of the largest amount in millimetres.
    public var diameter: Double
    /// Their colour; `nil` for the standard one.
    public var color: Color?
  }

  /// Its file name without ending.
  public var name: String
  /// The variable shown: an index, a dimension, a column or a derived variable; for ``Kind/categories`` also a region
  /// scheme.
  public var shows: String
  /// What the fills say.
  public var kind: Kind
  /// Which years the figures are of.
  public var span: Span
  /// Whether limits are found from all years of the run together, so that maps of several years compare.
  public var isPooled: Bool
  /// The colours.
  public var scheme: ColorScheme
  /// The value the middle of a diverging scheme stands for; `nil` for none.
  public var midpoint: Double?
  /// Digits after the decimal point in the legend; `nil` for as many as tell the limits apart.
  public var decimals: Int?
  /// Whether the legend says how well the classes fit.
  public var showsGoodness: Bool
  /// Circles over the map; `nil` for none.
  public var symbols: Symbols?
  /// What categories are called, by the word or number in the data, in the order of the legend.
  public var labels: [(value: String, label: LocalizedText)]
  /// Units with a heavy outline, in any spelling.
  public var highlighted: [String]
  /// What is written on the units.
  public var unitText: UnitText
  /// Where legend, scale bar and north arrow stand.
  public var places: FurniturePlaces
  /// Which of them are drawn.
  public var furniture: ChoroplethMap.Furniture
  /// The years that stand side by side on common limits; `nil` for one map.
  public var sideBySide: Years?
  /// The change that stands beside the map; `nil` for none.
  public var pair: Pair?
  /// The variables that stand side by side; `nil` for one.
  public var beside: Beside?
  /// How many maps stand in a row.
  public var columns: Int
  /// The profile below the map in its file; `nil` for none.
  public var profile: Profile?
  /// Whether units are marked whose class another admissible choice of the index would change.
  public var marksUnstable: Bool
  /// Where it is declared.
  public var place: AtlasError.Place
  /// Whether the study says nothing of it: it has fewer classes where values are too few, and is left out where all are
  /// the same.
  public var isUsual = false

  /// Every variable it needs.
  var variables: [String] {
    var names = [shows]
    if case .bivariate(let with, _, _) = kind { names.append(with) }
    return names + (beside?.variables.dropFirst() ?? []) + [symbols?.shows, profile?.size].compactMap(\.self)
  }

  /// Whether it is one map and not several side by side.
  var isSingle: Bool { sideBySide == nil && pair == nil && beside == nil }

  /// The key that names a variable.
  func key(naming variable: String) -> String {
    if case .bivariate(variable, _, _) = kind { return "with" }
    if symbols?.shows == variable { return "symbols" }
    if profile?.size == variable { return "profile.size" }
    return beside == nil ? "shows" : "beside"
  }

  /// The years it needs; none for the mean.
  var years: [Int] {
    if let pair { return [pair.since, pair.year] }
    return switch span {
    case .mean: if case .listed(let years)? = sideBySide { years } else { [] }
    case .year(let year): [year]
    case .change(let from, let to, _): [from, to]
    }
  }

  /// How limits are found; `nil` for kinds without classes.
  var rule: ClassificationRule? {
    switch kind {
    case .classes(let rule), .bivariate(_, let rule, _): rule
    case .unclassed, .categories: nil
    }
  }
}

extension Study {
  /// What maps ask for must be there, as far as the study alone can tell.
  func checkMaps() throws(AtlasError) {
    for map in maps {
      for year in map.years where !periods.contains(where: { $0.from <= year && year <= $0.to }) {
        throw AtlasError(
          at: map.place, found: "`maps.\(map.name)` asks for \(year), which no span of `periods` has",
          expected: periods.map { "\($0.from) to \($0.to)" }.joined(separator: " or "))
      }
      guard map.marksUnstable else { continue }
      guard let score = score(named: map.shows) else {
        throw AtlasError(
          at: map.place,
          found: "`maps.\(map.name).mark_unstable` asks for variants of `\(map.shows)`, which is no index",
          remedy: "Remove `mark_unstable`")
      }
      guard score.index.robustness == nil else { continue }
      throw AtlasError(
        at: map.place, found: "`maps.\(map.name).mark_unstable` asks for variants of an index that has none",
        remedy: "Remove `robustness: false` from the index, or `mark_unstable` from the map")
    }
  }

  /// The columns that maps need of those known in a span. Fails on a name that nothing bears.
  ///
  /// - Parameters:
  ///   - known: columns and derived variables.
  ///   - schemes: the region schemes, which maps of categories may show.
  func mapColumns(
    for option: PeriodOption, known: Set<String>, schemes: [String]
  ) throws(AtlasError) -> [String] {
    let absent = absentVariables.map(\.name) + indices.flatMap(\.absent).flatMap(\.columns)
    let others = Set(scores.map(\.name) + absent + option.without)
    var needed: [String] = []
    for map in maps {
      let ready = map.kind == .categories ? others.union(schemes) : others
      for name in map.variables where !ready.contains(name) {
        guard known.contains(name) else {
          let all = (scores.map(\.name) + known.sorted() + (map.kind == .categories ? schemes : []))
          throw AtlasError(
            at: map.place,
            found: "`maps.\(map.name).\(map.key(naming: name))` is `\(name)`",
            expected: "an index, a dimension, a derived variable or a column of \(sourceNames)"
              + (map.kind == .categories ? ", or a region scheme" : ""),
            remedy: nearestWord(to: name, among: all).map { "Did you mean `\($0)`?" })
        }
        needed.append(name)
      }
    }
    return needed
  }
}
