import Cartography
import Drawings
import Geography

extension StudyFigures {
  /// The years of a map side by side, on common limits with one legend.
  func yearsSideBySide(
    _ content: MapContent, width: Double, isTitled: Bool
  ) throws(AtlasError) -> (drawing: Drawing, notices: [Notice]) {
    guard case .classed(let theme) = content.theme, let wanted = content.map.sideBySide else {
      throw AtlasError(at: content.map.place, found: "`maps.\(content.map.name)` has no classes to share")
    }
    let option = results.data.option
    let years =
      switch wanted {
      case .all: Array(option.from...option.to)
      case .listed(let years): years
      }
    let whole = choropleth(content, isTitled: isTitled)
    var panels: [SmallMultiples.Panel] = []
    for year in years {
      let figures = try MapFigures(content.map.shows, over: .year(year), isPooled: true, results: results)
      panels.append(.init(title: String(year), values: figures.values))
    }
    let columns = min(content.map.columns, panels.count)
    // Small maps carry no names, so the signs that stand beside names would refer to nothing.
    let notes = whole.notes.map { note in
      content.marks.notes.contains(note) ? String(note.drop { "†‡* ".contains($0) }) : note
    }
    let sheet = SmallMultiples(
      title: whole.title, subtitle: whole.subtitle, measure: whole.measure, sources: whole.sources,
      notes: notes, panels: panels, classification: theme.classification, scheme: theme.scheme,
      midpoint: theme.midpoint, columns: columns, limitFormat: whole.limitFormat, words: whole.words)
    let panelWidth = SmallMultiples.panelWidth(sheetWidth: width, columns: columns)
    do {
      let figure = try sheet.figure(on: try base(width: panelWidth, isLocator: true), measuring: measuring)
      // All panels have the same fills.
      let alike = (figure.notices.first ?? []).filter { if case .alikeColors = $0 { true } else { false } }
      return (figure.drawing, alike.map { Notice(.figure, "map `\(content.map.name)`: \($0)") })
    } catch let error as CartographyError {
      throw AtlasError(error, at: content.map.place)
    } catch let error as AtlasError {
      throw error
    } catch {
      throw AtlasError(at: content.map.place, found: "\(error)")
    }
  }
}
