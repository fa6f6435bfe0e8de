import Cartography
import Drawings
import Geography

/// Figures of several maps.
extension StudyFigures {
  /// A finished sheet of maps.
  typealias Sheet = (drawing: Drawing, notices: [Notice])

  /// The maps of a figure side by side: years, variables, or a level and its change.
  func sideBySide(_ content: MapContent, width: Double, isTitled: Bool) throws(AtlasError) -> Sheet {
    let whole = choropleth(content, isTitled: isTitled)
    let count = content.panels?.panels.count
    let columns = content.map.pair == nil ? min(content.map.columns, count ?? .max) : 2
    let style = (isTitled ? FigureLook.plain : FigureLook(results.theme)).small
    let panelWidth = SmallMultiples.panelWidth(sheetWidth: width, columns: columns)
    do {
      let base = try base(width: panelWidth, isLocator: true)
      guard let panels = content.panels else {
        let figure = try years(of: content, whole: whole).figure(on: base, style: style, measuring: measuring)
        // All panels have the same fills.
        return (figure.drawing, notices(figure.notices.prefix(1), of: content))
      }
      guard let measure = panels.commonMeasure, let first = panels.panels.first else {
        let sheet = MapPanels(
          title: whole.title, subtitle: whole.subtitle, sources: whole.sources, notes: whole.notes,
          panels: panels.panels.enumerated().map { index, panel in
            .init(
              title: panel.title, measure: panel.measure, theme: .classed(panel.theme),
              // The digits of the study are those of the level, not of its change.
              limitFormat: content.map.pair != nil && index > 0 ? nil : whole.limitFormat)
          }, columns: columns, names: whole.names, words: whole.words)
        let figure = try sheet.figure(on: base, style: style, measuring: measuring)
        return (figure.drawing, notices(figure.notices[...], of: content))
      }
      var sheet = SmallMultiples(
        title: whole.title, subtitle: whole.subtitle, measure: measure, sources: whole.sources,
        notes: whole.notes, panels: panels.panels.map { .init(title: $0.title, values: $0.theme.values) },
        classification: first.theme.classification, scheme: first.theme.scheme,
        midpoint: first.theme.midpoint, columns: columns, limitFormat: whole.limitFormat, words: whole.words)
      sheet.isLettered = true
      let figure = try sheet.figure(on: base, style: style, measuring: measuring)
      return (figure.drawing, notices(figure.notices.prefix(1), of: content))
    } catch let error as CartographyError {
      throw AtlasError(error, at: content.map.place)
    } catch let error as AtlasError {
      throw error
    } catch {
      throw AtlasError(at: content.map.place, found: "\(error)")
    }
  }

  /// What a reader of the log should know of fills; units without data and empty classes belong to small maps.
  private func notices(_ panels: ArraySlice<[MapNotice]>, of content: MapContent) -> [Notice] {
    panels.joined().compactMap { notice in
      switch notice {
      case .alikeColors, .scaleBarLeftOut, .northArrowLeftOut:
        Notice(.figure, "map `\(content.map.name)`: \(notice)")
      default: nil
      }
    }
  }

  /// The years of a map on common limits with one legend.
  private func years(of content: MapContent, whole: ChoroplethMap) throws(AtlasError) -> SmallMultiples {
    guard case .classed(let theme) = content.theme, let wanted = content.map.sideBySide else {
      throw AtlasError(at: content.map.place, found: "`maps.\(content.map.name)` has no classes to share")
    }
    let option = results.data.option
    let years =
      switch wanted {
      case .all: Array(option.from...option.to)
      case .listed(let years): years
      }
    var panels: [SmallMultiples.Panel] = []
    for year in years {
      let figures = try MapFigures(content.map.shows, over: .year(year), isPooled: true, results: results)
      panels.append(.init(title: String(year), values: figures.values))
    }
    // Small maps carry no names, so the signs that stand beside names would refer to nothing.
    let notes = whole.notes.map { note in
      content.marks.notes.contains(note) ? String(note.drop { "†‡* ".contains($0) }) : note
    }
    return SmallMultiples(
      title: whole.title, subtitle: whole.subtitle, measure: whole.measure, sources: whole.sources,
      notes: notes, panels: panels, classification: theme.classification, scheme: theme.scheme,
      midpoint: theme.midpoint, columns: min(content.map.columns, panels.count),
      limitFormat: whole.limitFormat, words: whole.words)
  }
}
