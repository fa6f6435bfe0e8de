public import Drawings

/// A finished drawing looked at as an editor would: text that overlaps, is cut, covered, too faint or too small, a figure
/// without content, a legend that disagrees with its map, a label away from its unit.
///
/// It reads the same plain value that the renderers draw, with the type they draw it in. Boxes of letters are those of
/// ``/Drawings/TextMeasuring``, less the room that no capital and no tail needs; turned text is taken as it stands.
/// Maps and legends are known by the facts of their groups, as `Element.Fact` names them.
public struct DrawingInspection: Hashable, Sendable {
  /// What is let pass.
  public struct Limits: Hashable, Sendable {
    /// The least size of type in points.
    public var typeSize = 5.0
    /// How many points texts may share, and letters may stick out.
    public var slack = 0.25
    /// The share of a text whose contrast may be too weak: a corner over a border tells nothing.
    public var weakShare = 0.1

    /// The limits of the tool.
    public init() {}
  }

  /// What was found, from the first thing painted to the last; empty for a drawing without fault.
  public let findings: [DrawingFinding]

  /// Looks at a drawing.
  ///
  /// - Throws: `TextError` for text that no font can set.
  public init(
    of drawing: Drawing, limits: Limits = Limits(), measuring: some TextMeasuring
  ) throws(TextError) {
    let paint = try PaintList(drawing, measuring: measuring)
    var findings = Self.emptiness(of: drawing, paint: paint)
    findings += TextChecks(size: drawing.size, words: paint.words, limits: limits).findings
    findings += GroundChecks(paint: paint, limits: limits).findings
    findings += paint.mapFigures.flatMap { LegendCheck(figure: $0).findings }
    findings += paint.figures.flatMap { StrayLabels(figure: $0).findings }
    self.findings = findings
  }

  /// A page with nothing on it, or a map on which no unit has a colour.
  private static func emptiness(of drawing: Drawing, paint: PaintList) -> [DrawingFinding] {
    let page = Rect(x: 0, y: 0, width: drawing.size.width, height: drawing.size.height)
    guard paint.isVisible(on: page) else { return [DrawingFinding(.emptyFigure, text: "", box: page)] }
    return paint.figures.compactMap { figure in
      let areas = figure.units.compactMap(\.area)
      let isColored = areas.contains { if case .solid = $0.fill { true } else { false } }
      guard figure.isMap, !figure.units.isEmpty, !isColored else { return nil }
      let box = areas.compactMap(\.path.bounds).reduce(nil as Rect?) { $0?.union($1) ?? $1 } ?? page
      return DrawingFinding(.emptyFigure, text: "map", box: box)
    }
  }
}

extension PaintList {
  /// The figures that have a legend, each with the units of those within it that have none.
  fileprivate var mapFigures: [FigureParts] {
    var figures = figures
    for (index, figure) in figures.enumerated().reversed() where !figure.hasLegend {
      if let parent = figure.parent { figures[parent].adopt(figures[index]) }
    }
    return figures.filter(\.hasLegend)
  }
}
