import Cartography
import Drawings
import Geography

extension Catalogue {
  /// One map a method of classification.
  static let classes: [GalleryFigure] = [
    classed("classes-natural-breaks", "Natural breaks, with the goodness of fit") { _ in
      .naturalBreaks(classes: 4)
    },
    classed("classes-quantile", "Quantiles") { _ in .quantile(classes: 4) },
    classed("classes-equal-interval", "Equal intervals") { _ in .equalInterval(classes: 4) },
    classed("classes-pretty", "Round numbers") { _ in .pretty(classes: 4) },
    classed("classes-standard-deviation", "Steps of a standard deviation") { _ in
      .standardDeviation(classes: 6)
    },
    classed("classes-head-tail", "Head and tail breaks") { _ in .headTail },
    classed("classes-manual", "Limits given by hand") { values in
      let (low, high) = (values.min() ?? 0, values.max() ?? 1)
      let step = (high - low) / 5
      return .manual(limits: [low, low + step, low + 3 * step, high].map { ($0 / 100).rounded() * 100 })
    },
  ]

  private static func classed(
    _ name: String, _ caption: String, rule: @escaping @Sendable ([Double]) -> ClassificationRule
  ) -> GalleryFigure {
    GalleryFigure(name, caption) { stage in
      let values = stage.values(.output)
      var rule = rule(values.values.sorted())
      if case .manual(var limits) = rule {
        // The ends hold all values.
        limits[0] -= 100
        limits[limits.count - 1] += 100
        rule = .manual(limits: limits)
      }
      var theme = ClassedTheme(values: values, classification: try rule.classes(of: values.values.sorted()))
      theme.showsGoodness = rule.method == .naturalBreaks
      var map = stage.map(.classed(theme), measure: stage.title(.output))
      map.limitFormat = NumberText(decimals: 0, groupSeparator: NumberText.thousands)
      return try stage.entry(map)
    }
  }

  /// One map a kind of theme.
  static let themes: [GalleryFigure] = [
    GalleryFigure("unclassed", "A scale without classes") { stage in
      let theme = try UnclassedTheme(values: stage.values(.urban), scheme: .viridis)
      return try stage.entry(stage.map(.unclassed(theme), measure: stage.title(.urban)))
    },
    GalleryFigure("diverging", "Change about nought in two colours") { stage in
      // Growth against that of the middle unit, so that both sides occur.
      let growth = stage.growth(.output)
      let middle = growth.values.sorted()[growth.count / 2]
      let values = growth.mapValues { $0 - middle }
      let classes = try Classification.pretty(values.values.sorted(), classes: 6)
      let theme = ClassedTheme(values: values, classification: classes, scheme: .rdBu, midpoint: 0)
      return try stage.entry(
        stage.map(
          .classed(theme), measure: stage.words("Growth less the median, points", "增速减中位数（百分点）")))
    },
    GalleryFigure("bivariate", "Two variables at once with a square legend") { stage in
      func axis(_ title: String, _ variable: Stage.Variable) throws -> BivariateTheme.Axis {
        let values = stage.values(variable)
        return .init(
          title: title, values: values,
          classification: try .quantile(values.values.sorted(), classes: 3))
      }
      var map = stage.map(
        .bivariate(
          BivariateTheme(
            first: try axis(stage.words("Urban share, %", "城镇化率（%）"), .urban),
            second: try axis(stage.words("Income, yuan", "收入（元）"), .income))), measure: "")
      map.limitFormat = NumberText(decimals: 0)
      return try stage.entry(map)
    },
    GalleryFigure("categories", "Kinds without order") { stage in
      let members = Dictionary(uniqueKeysWithValues: stage.observed.map { ($0.id, $0.region) })
      let theme = CategoryTheme(labels: stage.regions, members: members, scheme: .set2)
      return try stage.entry(stage.map(.categories(theme), measure: stage.words("Region", "地区")))
    },
    GalleryFigure("lisa-quadrants", "Quadrants of the local Moran statistic as kinds") { stage in
      try stage.entry(
        stage.map(
          .categories(stage.quadrants(of: .output)),
          measure: stage.words("Output and that around", "产出与邻接单元")))
    },
    GalleryFigure("circles", "Circles over classes") { stage in
      let values = stage.values(.urban)
      var map = stage.map(
        .classed(
          ClassedTheme(
            values: values, classification: try .naturalBreaks(values.values.sorted(), classes: 4),
            scheme: .greys)), measure: stage.title(.urban))
      map.symbols = ProportionalSymbols(title: stage.title(.residents), values: stage.values(.residents))
      return try stage.entry(map)
    },
    GalleryFigure("no-data", "Units without data are hatched and counted") { stage in
      let values = stage.values(.urban).filter { entry in
        stage.country.units.firstIndex { $0.id == entry.key }.map { $0 % 3 != 1 } ?? false
      }
      let theme = ClassedTheme(
        values: values, classification: try .quantile(values.values.sorted(), classes: 3))
      return try stage.entry(stage.map(.classed(theme), measure: stage.title(.urban)))
    },
  ]
}

extension Stage {
  /// Units above and below the mean whose neighbours are so on average.
  func quadrants(of variable: Variable) -> CategoryTheme {
    let values = self.values(variable)
    let mean = values.values.sorted().reduce(0, +) / Double(max(1, values.count))
    let neighbours = BorderNetwork(country.layer).neighbours(.queen)
    var members: [FeatureID: Int] = [:]
    for (id, value) in values {
      let around = (neighbours[id] ?? []).compactMap { values[$0] }
      guard !around.isEmpty else { continue }
      let isHighAround = around.reduce(0, +) / Double(around.count) >= mean
      members[id] = value >= mean ? (isHighAround ? 0 : 2) : (isHighAround ? 3 : 1)
    }
    let labels = [
      words("High among high", "高—高"), words("Low among low", "低—低"), words("High among low", "高—低"),
      words("Low among high", "低—高"),
    ]
    let colors: [UInt32] = [0xCA0020, 0x0571B0, 0xF4A582, 0x92C5DE]
    return CategoryTheme(
      categories: zip(labels, colors).map { .init(label: $0, color: Color(hex: $1)) }, members: members)
  }

  /// A plain map to show other things on.
  func plain(_ variable: Variable = .urban, classes: Int = 4) throws -> ChoroplethMap {
    let values = self.values(variable)
    return map(
      .classed(
        ClassedTheme(
          values: values, classification: try .naturalBreaks(values.values.sorted(), classes: classes))),
      measure: title(variable))
  }
}
