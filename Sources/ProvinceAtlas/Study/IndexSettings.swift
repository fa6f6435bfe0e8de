public import Indices
public import Panels

/// One composite index.
public struct IndexSettings: Sendable {
  /// Its name in the study.
  public var name: String
  /// What it is called in print.
  public var label: LocalizedText
  /// Its short form in tables.
  public var abbreviation: LocalizedText
  /// Its dimensions in order.
  public var dimensions: [DimensionSettings]
  /// How it is computed.
  public var options: IndexOptions
  /// What its ranks are tried against; `nil` for nothing.
  public var robustness: RobustnessSettings?
  /// Indicators the system has and the study lacks: those no column can supply, and, once the table is known, those
  /// whose columns it does not have.
  public var absent: [AbsentIndicator]
  /// The stretches of years its growth is told by.
  public var stages: [Stage]
}

/// Against which other choices an index is tried.
public struct RobustnessSettings: Hashable, Sendable {
  /// The kinds of choices, in order.
  public var families: [Variation.Family]
  /// The shifts of entropy weights that are tried.
  public var shifts: [Double]
}

/// One dimension of a composite index.
public struct DimensionSettings: Sendable {
  /// Its name in the study.
  public var name: String
  /// What it is called in print.
  public var label: LocalizedText
  /// Its short form in tables.
  public var abbreviation: LocalizedText
  /// What is measured directly in it.
  public var indicators: [IndicatorSettings]
  /// The dimensions inside it.
  public var dimensions: [DimensionSettings]
}

/// One indicator of a dimension.
public struct IndicatorSettings: Sendable {
  /// The column or derived variable.
  public var variable: String
  /// What it is called in print.
  public var label: LocalizedText
  /// Its unit in print.
  public var unit: LocalizedText?
  /// Whether more is better.
  public var isPositive: Bool
  /// How its gaps are filled.
  public var filling: FillingRule
  /// Why its column may be missing; `nil` when it has to be there.
  public var absence: Absence?
  /// Where it is declared.
  public var place: AtlasError.Place
}

extension DimensionSettings {
  /// The dimension itself, then those inside it at any depth, each before those inside it.
  var andInner: [DimensionSettings] { [self] + dimensions.flatMap(\.andInner) }
}

extension IndexSettings {
  /// All dimensions at any depth, each before those inside it.
  var allDimensions: [DimensionSettings] { dimensions.flatMap(\.andInner) }

  /// All indicators, those of a dimension itself before those of the dimensions inside it.
  var indicators: [IndicatorSettings] { allDimensions.flatMap(\.indicators) }

  /// An indicator of the design.
  enum DesignIndicator {
    case measured(IndicatorSettings)
    case absent(AbsentIndicator)
  }

  /// All indicators of the design in its order. One that no dimension of the study has a place for stands after those
  /// of the dimension it names, or at the end.
  var design: [DesignIndicator] {
    var result: [DesignIndicator] = []
    var placed: Set<AbsentIndicator> = []
    for dimension in allDimensions {
      var own = dimension.indicators.map(DesignIndicator.measured)
      for indicator in absent where indicator.path.last == dimension.name {
        own.insert(.absent(indicator), at: min(indicator.position, own.count))
        placed.insert(indicator)
      }
      let names = [dimension.label, dimension.abbreviation].flatMap { [$0.english, $0.chinese] }
      for indicator in absent
      where indicator.path.isEmpty && indicator.belongs(to: names + [dimension.name])
        && placed.insert(indicator).inserted
      {
        own.append(.absent(indicator))
      }
      result += own
    }
    return result + absent.filter { !placed.contains($0) }.map(DesignIndicator.absent)
  }

  /// The short forms of the dimensions around an indicator from the outermost in; empty for one of another index.
  func path(to variable: String) -> [LocalizedText] {
    func search(_ dimensions: [DimensionSettings]) -> [LocalizedText] {
      for dimension in dimensions {
        if dimension.indicators.contains(where: { $0.variable == variable }) {
          return [dimension.abbreviation]
        }
        let inner = search(dimension.dimensions)
        if !inner.isEmpty { return [dimension.abbreviation] + inner }
      }
      return []
    }
    return search(dimensions)
  }

  /// The system as it is computed: indicators and dimensions without data left out.
  func system(without: Set<String>) throws(IndexError) -> IndicatorSystem {
    func kept(_ dimensions: [DimensionSettings]) -> [IndexDimension] {
      dimensions.compactMap { dimension in
        let indicators = dimension.indicators.filter { !without.contains($0.variable) }
        let inner = kept(dimension.dimensions)
        guard !indicators.isEmpty || !inner.isEmpty else { return nil }
        return IndexDimension(
          dimension.name,
          indicators: indicators.map {
            Indicator($0.variable, direction: $0.isPositive ? .positive : .negative)
          }, dimensions: inner)
      }
    }
    return try IndicatorSystem(name: name, dimensions: kept(dimensions))
  }

  /// How it is computed in a span that leaves indicators out: given weights for them mean nothing there.
  func options(without: Set<String>) -> IndexOptions {
    var options = options
    if case .manual(let weights) = options.weighting {
      options.weighting = .manual(weights.filter { !without.contains($0.key) })
    }
    return options
  }
}
