public import Drawings
public import Geography

/// Numbers on a scale of colours without steps.
public struct UnclassedTheme: Hashable, Sendable {
  /// The numbers. Units without one are hatched and counted as no data.
  public var values: [FeatureID: Double]
  /// The values of the first and the last colour; all values must lie between.
  public var range: ClosedRange<Double>
  /// The colours.
  public var scheme: ColorScheme
  /// The value the middle of a diverging scheme stands for; `nil` for the middle of the range.
  public var midpoint: Double?

  /// Makes a theme. Without a range it is that of the values.
  ///
  /// - Throws: ``CartographyError/noValues`` or ``CartographyError/valueNotFinite(_:)``.
  public init(
    values: [FeatureID: Double], range: ClosedRange<Double>? = nil, scheme: ColorScheme = .standard,
    midpoint: Double? = nil
  ) throws(CartographyError) {
    for value in values.values where !value.isFinite { throw .valueNotFinite(value) }
    guard let low = values.values.min(), let high = values.values.max() else { throw .noValues }
    self.values = values
    self.range = range ?? low...high
    self.scheme = scheme
    self.midpoint = midpoint
  }

  /// The colour of a value.
  public func color(of value: Double) -> Color {
    scheme.color(
      at: ColorScheme.share(of: value, from: range.lowerBound, to: range.upperBound, about: midpoint))
  }

  func painting(of units: [FeatureID], on map: ChoroplethMap) throws(CartographyError) -> ThemePainting {
    for value in values.values where !range.contains(value) {
      throw .valueOutsideClasses(value, lowest: range.lowerBound, highest: range.upperBound)
    }
    let steps = 64
    func value(_ step: Int, of count: Int) -> Double {
      let share = Double(step) / Double(count)
      return range.lowerBound * (1 - share) + range.upperBound * share
    }
    let ticks = ticks(map)
    let ramp = LegendRamp(
      colors: (0...steps).map { color(of: value($0, of: steps)) }, ticks: ticks.list, range: range)
    // Five places along the scale have to stay apart as five classes would.
    let probes = (0...4).map { value($0, of: 4) }
    let alike = AlikeColors.find(in: probes.map(color), of: scheme.kind).map { pair in
      MapNotice.alikeColors(
        pair, ticks.format.string(probes[pair.first]), ticks.format.string(probes[pair.second]))
    }
    return ThemePainting(
      colors: units.map { values[$0].map(color) }, legend: [.ramp(ramp)], notes: [map.words.unclassed],
      notices: range.lowerBound < range.upperBound ? alike : [])
  }

  /// Both ends and the round values between them.
  private func ticks(_ map: ChoroplethMap) -> (list: [LegendRamp.Tick], format: NumberText) {
    let (low, high) = (range.lowerBound, range.upperBound)
    guard low < high else {
      let format = map.format(.telling([low], from: low, to: high))
      return ([.init(share: 0.5, text: format.string(low))], format)
    }
    let inner = PrettyBreaks(from: low, to: high, steps: 4).numbers.filter { $0 > low && $0 < high }
    let all = [low] + inner + [high]
    let format = map.format(.telling(all, from: low, to: high))
    return (all.map { .init(share: ($0 - low) / (high - low), text: format.string($0)) }, format)
  }
}
