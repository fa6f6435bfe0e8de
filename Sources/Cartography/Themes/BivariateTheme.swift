public import Drawings
public import Geography

/// Two numbers a unit in classes, with a colour for each pair of them.
public struct BivariateTheme: Hashable, Sendable {
  /// One of the two variables.
  public struct Axis: Hashable, Sendable {
    /// What is measured, in which unit.
    public var title: String
    /// The numbers.
    public var values: [FeatureID: Double]
    /// The classes; all values must lie in them.
    public var classification: Classification

    /// Makes an axis.
    public init(title: String, values: [FeatureID: Double], classification: Classification) {
      self.title = title
      self.values = values
      self.classification = classification
    }
  }

  /// The variable that grows to the right in the legend.
  public var first: Axis
  /// The variable that grows upwards.
  public var second: Axis
  /// The four corners of the legend.
  public var palette: BivariatePalette

  /// Makes a theme. Units that lack either number are hatched and counted as no data.
  public init(first: Axis, second: Axis, palette: BivariatePalette = .blueOrange) {
    self.first = first
    self.second = second
    self.palette = palette
  }

  func painting(of units: [FeatureID], on map: ChoroplethMap) throws(CartographyError) -> ThemePainting {
    let (columns, count) = (first.classification.classCount, second.classification.classCount)
    let rows = palette.rows(count, columns: columns)
    var counts = Array(repeating: Array(repeating: 0, count: columns), count: count)
    var colors: [Color?] = []
    for unit in units {
      guard let x = first.values[unit], let y = second.values[unit] else {
        colors.append(nil)
        continue
      }
      let (column, row) = (try first.classification.place(of: x), try second.classification.place(of: y))
      counts[row][column] += 1
      colors.append(rows[row][column])
    }
    let matrix = LegendMatrix(
      first: axis(first, map), second: axis(second, map), rows: rows, counts: map.isCounted ? counts : nil)
    return ThemePainting(
      colors: colors, legend: [.matrix(matrix)], notes: [map.words.upperLimitIncluded],
      notices: alike(rows))
  }

  private func axis(_ axis: Axis, _ map: ChoroplethMap) -> LegendMatrix.Axis {
    let format = map.format(axis.classification.limitFormat)
    let limits = [axis.classification.lowest] + axis.classification.breaks
    return LegendMatrix.Axis(title: axis.title, limits: limits.map(format.string))
  }

  /// Squares that share a side have to stay apart.
  private func alike(_ rows: [[Color]]) -> [MapNotice] {
    let columns = rows.first?.count ?? 0
    let places = rows.indices.flatMap { row in (0..<columns).map { (row, $0) } }
    let pairs = places.flatMap { row, column -> [(Int, Int)] in
      let here = row * columns + column
      return (column + 1 < columns ? [(here, here + 1)] : [])
        + (row + 1 < rows.count ? [(here, here + columns)] : [])
    }
    func name(_ place: Int) -> String { "\(place % columns + 1)/\(place / columns + 1)" }
    return AlikeColors.find(in: rows.flatMap(\.self), pairs: pairs).map {
      .alikeColors($0, name($0.first), name($0.second))
    }
  }
}

/// The colours of the four corners of a bivariate legend; the squares between are mixed in OKLab.
public struct BivariatePalette: Hashable, Sendable {
  /// Both variables low.
  public var low: Color
  /// The first high, the second low.
  public var firstHigh: Color
  /// The second high, the first low.
  public var secondHigh: Color
  /// Both high.
  public var high: Color

  /// Makes a palette from its corners.
  public init(low: Color, firstHigh: Color, secondHigh: Color, high: Color) {
    self.low = low
    self.firstHigh = firstHigh
    self.secondHigh = secondHigh
    self.high = high
  }

  /// Pale to blue for the first variable and to orange for the second: any two of the nine squares of a 3 x 3 legend
  /// differ by 14 or more (CIEDE2000) to full-sighted and to colour-deficient eyes.
  public static let blueOrange = BivariatePalette(
    low: Color(hex: 0xF0EFEB), firstHigh: Color(hex: 0x3F8FCF), secondHigh: Color(hex: 0xE6862C),
    high: Color(hex: 0x2B2320))

  /// The colours in rows from the lowest class of the second variable.
  public func rows(_ rows: Int, columns: Int) -> [[Color]] {
    func share(_ index: Int, of count: Int) -> Double { count > 1 ? Double(index) / Double(count - 1) : 0 }
    return (0..<max(0, rows)).map { row in
      (0..<max(0, columns)).map { column in
        let across = share(column, of: columns)
        let below = OKLab(low).mixed(with: OKLab(firstHigh), share: across)
        let above = OKLab(secondHigh).mixed(with: OKLab(high), share: across)
        return below.mixed(with: above, share: share(row, of: rows)).color
      }
    }
  }
}
