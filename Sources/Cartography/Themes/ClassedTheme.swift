public import Drawings
public import Geography

/// Numbers in classes with a colour for each.
public struct ClassedTheme: Hashable, Sendable {
  /// The numbers. Units without one are hatched and counted as no data.
  public var values: [FeatureID: Double]
  /// The classes; all values must lie in them.
  public var classification: Classification
  /// The colours.
  public var scheme: ColorScheme
  /// The value the middle of a diverging scheme stands for; `nil` for the middle class.
  public var midpoint: Double?
  /// Whether the legend says how well the classes fit.
  public var showsGoodness: Bool

  /// Makes a theme.
  public init(
    values: [FeatureID: Double], classification: Classification, scheme: ColorScheme = .standard,
    midpoint: Double? = nil, showsGoodness: Bool = false
  ) {
    self.values = values
    self.classification = classification
    self.scheme = scheme
    self.midpoint = midpoint
    self.showsGoodness = showsGoodness
  }

  /// The colours of the classes from low to high.
  public var colors: [Color] {
    midpoint.map { scheme.colors(of: classification, about: $0) }
      ?? scheme.colors(classes: classification.classCount)
  }

  func painting(of units: [FeatureID], on map: ChoroplethMap) throws(CartographyError) -> ThemePainting {
    let colors = colors
    var counts = Array(repeating: 0, count: colors.count)
    var filled: [Color?] = []
    for unit in units {
      guard let value = values[unit] else {
        filled.append(nil)
        continue
      }
      let index = try classification.place(of: value)
      counts[index] += 1
      filled.append(colors[index])
    }
    let format = map.format(classification.limitFormat)
    let texts = colors.indices.map {
      classification.text(of: $0, format: format, dash: map.words.rangeDash)
    }
    let entries = colors.indices.map {
      Legend.Entry(
        fill: .solid(colors[$0]), text: texts[$0], count: map.isCounted ? counts[$0] : nil,
        className: "\($0 + 1)")
    }
    var notes = [map.words.upperLimitIncluded]
    if showsGoodness {
      let fit = NumberText(decimals: 3).string(classification.goodnessOfVarianceFit)
      notes.append(map.words.goodnessOfFit.replacingPercent(with: fit))
    }
    let empty = counts.indices.filter { counts[$0] == 0 }.map { $0 + 1 }
    return ThemePainting(
      colors: filled, legend: [.entries(entries)], notes: notes,
      notices: (empty.isEmpty ? [] : [.emptyClasses(empty)])
        + AlikeColors.find(in: colors, of: scheme.kind).map {
          .alikeColors($0, texts[$0.first], texts[$0.second])
        })
  }
}

extension Classification {
  /// The class of a value, from 0.
  ///
  /// - Throws: ``CartographyError/valueOutsideClasses(_:lowest:highest:)`` or
  ///   ``CartographyError/valueNotFinite(_:)``.
  func place(of value: Double) throws(CartographyError) -> Int {
    guard let index = index(of: value) else {
      throw value.isFinite
        ? .valueOutsideClasses(value, lowest: lowest, highest: highest) : .valueNotFinite(value)
    }
    return index
  }
}
