import Drawings

/// What a figure says of its parts: units, legend, labels and their leaders.
struct FigureParts {
  /// An area of the map with what the file says of it.
  struct Unit {
    let key: String
    let group: Element.Group
    /// Its area; `nil` for a unit outside the window.
    let area: (path: Path, fill: Fill)?
  }

  /// A colour of the legend with what it stands for.
  struct Swatch {
    let name: ClassName
    let fill: Fill
    let box: Rect
    /// How many units the legend counts.
    let count: Int?
  }

  /// Colours without steps, from one number to another.
  struct Ramp {
    let colors: [Color]
    let start: Double
    let end: Double
  }

  /// A class, or a pair of them where two variables are shown at once.
  struct ClassName: Hashable, CustomStringConvertible {
    let first: String
    let second: String?

    /// The class that a group names; `nil` for none.
    init?(_ group: Element.Group) {
      guard let first = group.fact(Element.Fact.class) else { return nil }
      self.first = first
      second = group.fact(Element.Fact.secondClass)
    }

    private init(noData: Void) { (first, second) = (Element.Fact.noData, nil) }
    /// Units without data.
    static let none = ClassName(noData: ())

    var description: String {
      self == .none ? "“no data”" : [first, second].compactMap(\.self).joined(separator: "/")
    }
  }

  /// The place of the figure around it in the list; `nil` for the outermost.
  let parent: Int?
  private(set) var isMap = false
  private(set) var units: [Unit] = []
  private(set) var swatches: [Swatch] = []
  private(set) var ramps: [Ramp] = []
  private(set) var labels: [(unit: String, box: TextBox)] = []
  /// Where the lines to a unit stand.
  private(set) var leaders: [String: [Outline]] = [:]

  init(parent: Int? = nil) { self.parent = parent }

  /// Whether it has a legend of its own.
  var hasLegend: Bool { !swatches.isEmpty || !ramps.isEmpty }

  /// Notes what a group says, and the words that stand in it.
  mutating func note(_ group: Element.Group, words: [TextBox]) {
    for fact in group.facts {
      switch fact.name {
      case Element.Fact.figure: isMap = fact.value == "map"
      case Element.Fact.key:
        units.append(Unit(key: fact.value, group: group, area: group.area))
      case Element.Fact.labelOf: labels += words.map { (fact.value, $0) }
      case Element.Fact.leaderOf:
        leaders[fact.value, default: []] += group.paths.compactMap { Outline($0.path) }
      case Element.Fact.legend where fact.value == Element.Fact.swatch: addSwatch(group)
      case Element.Fact.legend where fact.value == Element.Fact.ramp: addRamp(group)
      default: break
      }
    }
  }

  private mutating func addSwatch(_ group: Element.Group) {
    guard let area = group.area, let name = ClassName(group), let box = area.path.bounds else { return }
    let count = group.fact(Element.Fact.count).flatMap { Int($0) }
    swatches.append(Swatch(name: name, fill: area.fill, box: box, count: count))
  }

  private mutating func addRamp(_ group: Element.Group) {
    guard let start = group.fact(Element.Fact.rampStart).flatMap({ Double($0) }),
      let end = group.fact(Element.Fact.rampEnd).flatMap({ Double($0) })
    else { return }
    let colors = group.paths.compactMap { part -> Color? in
      if case .solid(let color)? = part.fill { color } else { nil }
    }
    if colors.count > 1 { ramps.append(Ramp(colors: colors, start: start, end: end)) }
  }

  /// Takes over the units of a figure within that has no legend of its own.
  mutating func adopt(_ other: FigureParts) { units += other.units }
}

extension Element.Group {
  /// The paths that stand in the group itself.
  fileprivate var paths: [(path: Path, fill: Fill?)] {
    elements.compactMap { element in
      if case .path(let path, let fill, _) = element { (path, fill) } else { nil }
    }
  }

  /// The first path that is filled.
  fileprivate var area: (path: Path, fill: Fill)? {
    for part in paths { if let fill = part.fill { return (part.path, fill) } }
    return nil
  }
}
