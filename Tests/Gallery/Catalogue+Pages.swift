import Documents
import Drawings

extension Catalogue {
  /// Parts of pages.
  static let pages: [GalleryFigure] = [
    GalleryFigure("table", "A page with a heading, a sentence and a table") { stage in
      let rows = stage.observed.prefix(8).map { unit in
        let cells = [(Stage.Variable.urban, 1), (.residents, 0)].map { variable, decimals in
          stage.values(variable)[unit.id].map(NumberText(decimals: decimals).string) ?? "–"
        }
        return "| \(stage.name(unit)) | \(stage.regions[unit.region]) | \(cells.joined(separator: " | ")) |"
      }
      let urban = stage.words("Urban share, %", "城镇化率（%）")
      let residents = stage.words("Residents, 10 000", "常住人口（万人）")
      let text = """
        ## \(stage.words("Units in \(stage.year)", "\(stage.year)年各单元"))

        \(stage.words("The first eight units with their region.", "前八个单元及其地区。"))

        | \(stage.words("Unit", "单元")) | \(stage.words("Region", "地区")) | \(urban) | \(residents) |
        | --- | --- | ---: | ---: |
        \(rows.joined(separator: "\n"))
        """
      var style = PageStyle(language: stage.language == .chinese ? .chinese : .english)
      style.size = Size(width: 130.0.millimetres, height: 88.0.millimetres)
      style.margins = Margins(top: 24, right: 30, bottom: 34, left: 30)
      style.header = RunningLine()
      let document = try Layout.pages(
        of: try Markdown.parse(text, name: "gallery"), style: style, measuring: stage.measuring)
      return .init(document.pages[0])
    }
  ]
}
