import Cartography
import Drawings

/// The colours of a map and what they turn about.
struct SchemeSettings {
  let scheme: ColorScheme
  private let midpoint: Double?
  private let node: StudyNode?
  private let midpointNode: StudyNode?

  /// - Parameter kind: qualitative for maps of categories; `nil` for what the scheme is.
  init(_ fields: [String: StudyNode], kind: ColorScheme.Kind?) throws(AtlasError) {
    node = fields["scheme"]
    midpointNode = fields["midpoint"]
    midpoint = try midpointNode?.number(in: -1e300...1e300)
    var scheme = kind == .qualitative ? ColorScheme.set2 : .standard
    if let node {
      if node.isScalar {
        let name = try node.text()
        do { scheme = try ColorScheme.named(name) } catch {
          throw node.error(
            found: "\(node.name) is `\(name.prefix(60))`", unknown: name, among: ColorScheme.all.map(\.name))
        }
      } else {
        let colors = try node.items().map { item throws(AtlasError) in try item.color() }
        do {
          scheme = try ColorScheme(
            name: "of the study", colors: colors, kind: kind ?? (midpoint == nil ? .sequential : .diverging))
        } catch { throw AtlasError(error, at: node.place) }
      }
    }
    if kind == .qualitative, scheme.kind != .qualitative, let node {
      throw node.error(
        found: "\(node.name) is \(node.kind), whose colours have an order", expected: "colours without one",
        remedy: "Choose one of \(Self.names(.qualitative)), or list your own")
    }
    self.scheme = try fields["reverse"]?.flag() == true ? scheme.reversed : scheme
  }

  /// What the middle of a diverging scheme stands for: as stated, else nought for changes and the mean for steps of a
  /// standard deviation.
  func midpoint(of kind: StudyMap.Kind, over span: StudyMap.Span) throws(AtlasError) -> Double? {
    guard scheme.kind == .diverging else {
      if let midpointNode {
        throw midpointNode.error(
          found: "\(midpointNode.name) is \(midpointNode.kind), but the scheme \(scheme.name) has no middle",
          remedy: "Remove it, or choose one of \(Self.names(.diverging))")
      }
      return nil
    }
    if let midpoint { return midpoint }
    if case .classes(.standardDeviation) = kind { return nil }
    if case .change = span { return 0 }
    guard let node else { return nil }
    throw node.error(
      found: "\(node.name) is \(node.kind), a diverging scheme, and nothing says what its middle stands for",
      remedy:
        "Add `midpoint: …` to the map, or choose a sequential scheme such as \(ColorScheme.standard.name)")
  }

  private static func names(_ kind: ColorScheme.Kind) -> String {
    ColorScheme.all.filter { $0.kind == kind }.map { "`\($0.name)`" }.joined(separator: ", ")
  }
}

extension BivariatePalette {
  /// Four colours: both low, the first variable high, the second high, both high.
  init(_ node: StudyNode) throws(AtlasError) {
    let corners = node.isScalar ? [] : try node.items()
    guard corners.count == 4 else {
      throw node.error(
        found: "\(node.name) is \(node.isScalar ? node.kind : "a list of \(corners.count)")",
        expected: "four colours for a bivariate map: both low, the first high, the second high, both high")
    }
    self.init(
      low: try corners[0].color(), firstHigh: try corners[1].color(), secondHigh: try corners[2].color(),
      high: try corners[3].color())
  }
}

extension StudyNode {
  /// A colour, `#rrggbb`.
  func color() throws(AtlasError) -> Color {
    guard let color = Color(try text()) else {
      throw error(found: "\(name) is \(kind)", expected: "a colour written `\"#rrggbb\"`")
    }
    return color
  }
}
