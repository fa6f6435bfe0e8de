import CairoRendering
import Drawings

/// Sheets with every page of every report as a thumbnail, its file and page number below, for checking by eye.
struct ContactSheet {
  let title: String
  let language: Language
  let measurer: TextMeasurer

  private static let paper = Size(width: 595.276, height: 841.89)
  private static let margin = 28.0
  private static let headHeight = 22.0
  private static let columns = 5
  private static let rows = 5
  private static let gap = 8.0
  /// Room for the words below a thumbnail.
  private static let labelHeight = 11.0
  private static let grey = Color(hex: 0x8A8A8A)
  private static let dark = Color(hex: 0x333333)

  /// A page of a report on a sheet.
  private struct Cell {
    let name: String
    let file: Int
    let page: Int
    let size: Size
  }

  /// The sheets of PDFs that a renderer wrote, and the fonts of the words on them.
  func pdf(
    of files: [(name: String, bytes: [UInt8])], renderer: CairoRenderer, creationDate: Int
  ) throws(AtlasError) -> (bytes: [UInt8], fonts: [String]) {
    var cells: [Cell] = []
    var sheets: [Drawing] = []
    var thumbnails: [[Thumbnail]] = []
    do {
      for (position, file) in files.enumerated() {
        let sizes = try CairoRenderer.pageSizes(of: file.bytes)
        cells += sizes.enumerated().map { Cell(name: file.name, file: position, page: $0, size: $1) }
      }
      let perSheet = Self.columns * Self.rows
      let count = (cells.count + perSheet - 1) / perSheet
      for number in 0..<count {
        let part = Array(cells[(number * perSheet)..<min(cells.count, (number + 1) * perSheet)])
        let rects = part.enumerated().map { Self.rect(of: $1.size, at: $0) }
        sheets.append(try sheet(part, rects: rects, number: number + 1, of: count))
        thumbnails.append(zip(part, rects).map { Thumbnail(file: $0.file, page: $0.page, rect: $1) })
      }
      let title = "\(title): \(words)"
      let ground = try renderer.pdf(
        pages: sheets, metadata: DocumentMetadata(title: title, creationDate: creationDate))
      let bytes = try CairoRenderer.sheets(
        ground, with: files.map(\.bytes), thumbnails: thumbnails, title: title)
      return (bytes, try measurer.names(sheets))
    } catch let error as RenderingError {
      throw AtlasError(error)
    } catch let error as TextError {
      throw AtlasError(error)
    } catch let error as AtlasError {
      throw error
    } catch {
      throw AtlasError(at: nil, found: "\(error)")
    }
  }

  private var words: String { Words(language: language)("contact sheet", "缩略图") }

  /// Where a page stands: as large as its cell allows, in the middle of it, at its bottom.
  private static func rect(of size: Size, at position: Int) -> Rect {
    let width = (paper.width - 2 * margin - gap * Double(columns - 1)) / Double(columns)
    let height = (paper.height - 2 * margin - headHeight) / Double(rows)
    let scale = min(width / size.width, (height - labelHeight - gap) / size.height)
    let (column, row) = (position % columns, position / columns)
    let extent = Size(width: size.width * scale, height: size.height * scale)
    return Rect(
      x: margin + Double(column) * (width + gap) + (width - extent.width) / 2,
      y: margin + headHeight + Double(row + 1) * height - gap - labelHeight - extent.height,
      width: extent.width, height: extent.height)
  }

  private func sheet(
    _ cells: [Cell], rects: [Rect], number: Int, of count: Int
  ) throws(TextError) -> Drawing {
    let (top, right) = (Self.margin + 8, Self.paper.width - Self.margin)
    let numbered = "\(words) \(number)/\(count)"
    let room = right - Self.margin - (try measurer.extent(of: numbered, font: .sans(8)).width) - 12
    var elements: [Element] = [
      .text(
        .init(
          try shortened(title, font: .sans(9, .bold), to: room), font: .sans(9, .bold), color: Self.dark,
          at: Point(x: Self.margin, y: top))),
      .text(
        .init(numbered, font: .sans(8), color: Self.dark, at: Point(x: right, y: top), anchor: .end)),
    ]
    for (cell, rect) in zip(cells, rects) {
      elements.append(.path(Path(rect), fill: nil, stroke: Stroke(color: Self.grey, width: 0.5)))
      let page = " · \(cell.page + 1)"
      let width = (Self.paper.width - 2 * Self.margin) / Double(Self.columns) - Self.gap
      let taken = try measurer.extent(of: page, font: .sans(6)).width
      elements.append(
        .text(
          .init(
            try shortened(cell.name, font: .sans(6), to: width - taken) + page, font: .sans(6),
            color: Self.dark, at: Point(x: rect.x + rect.width / 2, y: rect.maxY + 8), anchor: .middle)))
    }
    return Drawing(size: Self.paper, elements: elements)
  }

  /// Words cut to a width.
  private func shortened(_ text: String, font: Font, to width: Double) throws(TextError) -> String {
    var kept = text
    while kept.count > 1,
      try measurer.extent(of: kept.count < text.count ? kept + "…" : kept, font: font).width > width
    {
      kept.removeLast()
    }
    return kept.count < text.count ? kept + "…" : kept
  }
}
