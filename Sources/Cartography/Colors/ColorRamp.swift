import Drawings

/// Colours at places from 0 to 1 and all between them, mixed in OKLab.
struct ColorRamp: Hashable, Sendable {
  private let colors: [Color]
  private let places: [Double]

  private init(colors: [Color], places: [Double]) {
    self.colors = colors
    self.places = places
  }

  /// Colours at equal distances.
  init(even colors: [Color]) {
    self.init(colors: colors, places: colors.indices.map { Double($0) / Double(max(1, colors.count - 1)) })
  }

  /// Colours at distances the eye sees, by their length in OKLab. With `halves` the colour in the middle stays there, and
  /// each side is measured by itself.
  init(perceptual colors: [Color], halves: Bool = false) {
    let middle = colors.count / 2
    guard halves, colors.count > 2 else {
      self.init(colors: colors, places: Self.lengths(colors))
      return
    }
    let (low, high) = (Self.lengths(Array(colors[...middle])), Self.lengths(Array(colors[middle...])))
    self.init(colors: colors, places: low.map { $0 / 2 } + high.dropFirst().map { 0.5 + $0 / 2 })
  }

  /// The share of the whole length at which each colour stands.
  private static func lengths(_ colors: [Color]) -> [Double] {
    let points = colors.map(OKLab.init)
    var sums = [0.0]
    for (from, to) in zip(points, points.dropFirst()) {
      sums.append(sums[sums.count - 1] + from.distance(to: to))
    }
    let whole = sums[sums.count - 1]
    return sums.indices.map { whole > 0 ? sums[$0] / whole : Double($0) / Double(max(1, sums.count - 1)) }
  }

  /// The same ramp from the other end.
  var reversed: ColorRamp {
    ColorRamp(colors: colors.reversed(), places: places.reversed().map { 1 - $0 })
  }

  /// The colour at a place; the ends beyond them, and black where there is no colour at all.
  func color(at place: Double) -> Color {
    guard let first = colors.first, let last = colors.last else { return .black }
    guard place > 0, let next = places.firstIndex(where: { $0 >= place }), next > 0 else {
      return place > 0 ? last : first
    }
    let (from, to) = (places[next - 1], places[next])
    let share = to > from ? (place - from) / (to - from) : 1
    if share >= 1 { return colors[next] }
    return OKLab(colors[next - 1]).mixed(with: OKLab(colors[next]), share: share).color
  }
}
