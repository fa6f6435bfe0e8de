import Cartography
import Documents
import Drawings
import Geography
import Panels

/// The last look at a provincial report before it is written: its finished pages, not what was asked for, must be about
/// the unit whose name the file bears.
struct ReportCheck {
  private let results: StudyResults
  /// Units that maps of the study highlight in every report.
  private let alwaysHighlighted: Set<String>

  init(_ results: StudyResults, figures: StudyFigures) {
    self.results = results
    alwaysHighlighted = Set(figures.contents.values.flatMap(\.highlighted).map(\.rawValue))
  }

  /// Fails when the first page does not name the unit, or its locator map shows another.
  func check(
    _ report: ReportComposer.Report, on unit: UnitCode, template: String
  ) throws(AtlasError) {
    let name = results.name(unit)
    guard let first = report.document.pages.first, first.joinedText.contains(Self.joined(name)) else {
      throw AtlasError(
        at: .init(file: template), found: "page 1 of the report does not name \(name)",
        remedy: "Put `{{unit.name}}` into the title or the first paragraph")
    }
    guard report.hasLocator else { return }
    var (shown, drawn): (Set<String>, Set<String>) = ([], [])
    for page in report.document.pages {
      let shapes = MapShapes(page)
      shown.formUnion(shapes.highlighted)
      drawn.formUnion(shapes.keys)
    }
    let others = shown.subtracting(alwaysHighlighted).subtracting([unit.rawValue])
    // A unit too small to be drawn cannot be marked.
    guard others.isEmpty, shown.contains(unit.rawValue) || !drawn.contains(unit.rawValue) else {
      let found = others.sorted().map { results.name(UnitCode($0)) }
      throw AtlasError(
        at: .init(file: template),
        found:
          "the locator map of the report on \(name) marks \(found.isEmpty ? "no unit" : found.joined(separator: ", "))",
        expected: name, remedy: "This is a fault of the tool; please report it with the study")
    }
  }

  /// Text without its blanks: a line may break in a name.
  fileprivate static func joined(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace }))
  }
}

extension Drawing {
  /// The letters of the page in the order they are drawn, without blanks.
  fileprivate var joinedText: String {
    func text(_ elements: [Element]) -> String {
      elements.map { element in
        switch element {
        case .text(let line): line.spans.map(\.text).joined()
        case .group(let group): text(group.elements)
        case .path, .link, .anchor: ""
        }
      }.joined()
    }
    return ReportCheck.joined(text(elements))
  }
}

/// The shapes of the units on a page, and which of them bear the heavy line of a locator map.
private struct MapShapes {
  private(set) var keys: Set<String> = []
  private var owners: [Path: String] = [:]
  private var marked: [Path] = []

  init(_ page: Drawing) { gather(page.elements) }

  /// The keys of the units that are marked.
  var highlighted: Set<String> { Set(marked.compactMap { owners[$0] }) }

  /// The heavy line is drawn over the unit's own outline, half of it outside.
  private static let mark = Stroke(
    color: MapStyle.locator.highlight.color, width: 2 * MapStyle.locator.highlight.width)

  private mutating func gather(_ elements: [Element]) {
    for element in elements {
      switch element {
      case .group(let group):
        guard let key = group.facts.first(where: { $0.name == "key" })?.value else {
          gather(group.elements)
          continue
        }
        keys.insert(key)
        for case .path(let outline, _, _) in group.elements { owners[outline] = key }
      case .path(let path, nil, Self.mark): marked.append(path)
      case .path, .text, .link, .anchor: break
      }
    }
  }
}
