public import Drawings
import Foundation
public import Geography

/// Circles over the units whose areas stand for amounts.
public struct ProportionalSymbols: Hashable, Sendable {
  /// What is measured, in which unit: heads their legend.
  public var title: String
  /// The amounts, nought or more. Nought draws nothing.
  public var values: [FeatureID: Double]
  /// The radius of the largest amount in points.
  public var largestRadius: Double
  /// The circles' colour.
  public var color: Color
  /// The circles' outline.
  public var stroke: Stroke
  /// How amounts are written in the legend; `nil` for as many digits as they need.
  public var format: NumberText?

  /// Makes circles; the largest is 5 mm across unless said otherwise.
  public init(
    title: String, values: [FeatureID: Double], largestRadius: Double = 2.5.millimetres,
    color: Color = Color(hex: 0x5B2A86), stroke: Stroke = Stroke(color: .white, width: 0.6),
    format: NumberText? = nil
  ) {
    self.title = title
    self.values = values
    self.largestRadius = largestRadius
    self.color = color.withOpacity(0.72)
    self.stroke = stroke
    self.format = format
  }

  /// The radius of an amount in points: areas are as amounts.
  func radius(of value: Double) -> Double {
    guard let most = values.values.max(), most > 0 else { return 0 }
    return largestRadius * (value / most).squareRoot()
  }

  func check() throws(CartographyError) {
    for id in values.keys.sorted() {
      guard let value = values[id] else { continue }
      guard value.isFinite else { throw .valueNotFinite(value) }
      guard value >= 0 else { throw .negativeSymbol(value, id) }
    }
  }

  /// The circles at the units' places, the largest at the bottom so that none is hidden.
  func elements(at places: [(id: FeatureID, point: Point)]) -> [Element] {
    let drawn = places.compactMap { place in
      values[place.id].flatMap { $0 > 0 ? (place.point, radius(of: $0)) : nil }
    }
    let order = drawn.indices.sorted { (-drawn[$0].1, $0) < (-drawn[$1].1, $1) }
    return order.map { index in
      let (point, radius) = drawn[index]
      // The outline of a small circle must not hide it.
      var outline = stroke
      outline.width = min(outline.width, 0.3 * radius)
      return .path(Path(circleAt: point, radius: radius), fill: .solid(color), stroke: outline)
    }
  }

  /// Circles of three round amounts, from the largest that occurs down.
  var legend: LegendCircles {
    var amounts: [Double] = []
    var limit = values.values.max() ?? 0
    while amounts.count < 3, limit > 0 {
      let amount = Self.round(below: limit)
      amounts.append(amount)
      limit = amount * 0.3
    }
    let format = format ?? Self.format(of: amounts)
    return LegendCircles(
      title: title, circles: amounts.map { .init(radius: radius(of: $0), text: format.string($0)) },
      fill: color, stroke: Stroke(color: color.withOpacity(1), width: 0.4))
  }

  /// The largest of 1, 2 and 5 times powers of ten that is not above a limit.
  private static func round(below limit: Double) -> Double {
    let power = Int(log10(limit).rounded(.down))
    return [10, 5, 2, 1].map { PrettyBreaks.number($0, power: power) }.first { $0 <= limit } ?? limit
  }

  /// As many decimals as the smallest needs; thousands apart from 10 000.
  private static func format(of amounts: [Double]) -> NumberText {
    let separator = (amounts.first ?? 0) >= 10_000 ? NumberText.thousands : ""
    let decimals = (0...12).first { decimals in
      let format = NumberText(decimals: decimals)
      return amounts.allSatisfy { amount in
        Double(format.string(amount)).map { abs($0 - amount) <= 1e-9 * amount } ?? false
      }
    }
    return NumberText(decimals: decimals ?? 12, groupSeparator: separator)
  }
}
