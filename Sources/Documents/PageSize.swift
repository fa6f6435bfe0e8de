public import Drawings

/// Sheets and screens by the names templates use.
public enum NamedPageSize: String, Hashable, Sendable, CaseIterable {
  /// 297 x 420 mm.
  case a3 = "A3"
  /// 210 x 297 mm.
  case a4 = "A4"
  /// 148 x 210 mm.
  case a5 = "A5"
  /// 8.5 x 11 inches.
  case letter = "Letter"
  /// 8.5 x 14 inches.
  case legal = "Legal"
  /// 254 x 142.875 mm: 10 x 5.625 inches, the slide of most programs.
  case slide = "slide-16x9"

  /// The extent in points.
  public var size: Size {
    switch self {
    case .a3: Size(width: 297.0.millimetres, height: 420.0.millimetres)
    case .a4: Size(width: 210.0.millimetres, height: 297.0.millimetres)
    case .a5: Size(width: 148.0.millimetres, height: 210.0.millimetres)
    case .letter: Size(width: 612, height: 792)
    case .legal: Size(width: 612, height: 1_008)
    case .slide: Size(width: 720, height: 405)
    }
  }
}

/// Which side of a page is the longer one.
public enum PageOrientation: String, Hashable, Sendable, CaseIterable {
  /// Higher than wide.
  case portrait
  /// Wider than high.
  case landscape

  /// A page of the same two sides that lies this way.
  public func turned(_ size: Size) -> Size {
    let (short, long) = (min(size.width, size.height), max(size.width, size.height))
    return self == .portrait ? Size(width: short, height: long) : Size(width: long, height: short)
  }
}

/// How pages are numbered.
public enum PageNumerals: String, Hashable, Sendable, CaseIterable {
  /// 1, 2, 3.
  case arabic
  /// i, ii, iii.
  case roman

  /// The number as it is printed.
  func string(_ number: Int) -> String {
    guard self == .roman else { return "\(number)" }
    let values = [
      (1_000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
      (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ]
    var (rest, text) = (number, "")
    for (value, letters) in values {
      while rest >= value {
        text += letters
        rest -= value
      }
    }
    return text
  }
}

/// The pages of a part of a document, where they differ from those before.
public struct PageSection: Hashable, Sendable {
  /// The page in points.
  public var size: Size
  /// The edges around the text.
  public var margins: Margins
  /// Columns of running text, from 1.
  public var columnCount: Int
  /// Points between two columns.
  public var columnGutter: Double
  /// How its pages are numbered, from 1; `nil` to go on as before.
  public var numerals: PageNumerals?

  /// Makes a section.
  public init(
    size: Size, margins: Margins, columnCount: Int = 1, columnGutter: Double = PageStyle.defaultGutter,
    numerals: PageNumerals? = nil
  ) {
    self.size = size
    self.margins = margins
    self.columnCount = columnCount
    self.columnGutter = columnGutter
    self.numerals = numerals
  }

  /// The pages of a style, numbered as before.
  public init(_ style: PageStyle) {
    self.init(
      size: style.size, margins: style.margins, columnCount: style.columnCount,
      columnGutter: style.columnGutter)
  }
}

extension PageStyle {
  /// Points between two columns: 6 mm.
  public static let defaultGutter = 6.0.millimetres

  /// The same look on the pages of a section.
  public func on(_ section: PageSection) -> PageStyle {
    var style = self
    style.size = section.size
    style.margins = section.margins
    style.columnCount = section.columnCount
    style.columnGutter = section.columnGutter
    return style
  }

  /// The columns of a page.
  var columns: PageColumns { PageColumns(count: max(1, columnCount), gutter: columnGutter) }

  /// The width of running text.
  public var columnWidth: Double { columns.width(in: textBlock.width) }
}

/// Consecutive blocks on pages of one kind.
struct SectionBlocks {
  var style: PageStyle
  var blocks: [Block]
  /// How its pages are numbered from 1; `nil` to go on as before.
  var numerals: PageNumerals?

  /// Cuts a document where its top level asks for other pages.
  static func of(
    _ blocks: [Block], _ resolved: [Fence.ID: ResolvedBlock], style: PageStyle
  ) -> [SectionBlocks] {
    var sections = [SectionBlocks(style: style, blocks: [], numerals: style.numerals)]
    for block in blocks {
      if case .fence(let fence) = block, case .section(let section)? = resolved[fence.id] {
        sections.append(
          SectionBlocks(style: style.on(section), blocks: [], numerals: section.numerals))
      } else {
        sections[sections.count - 1].blocks.append(block)
      }
    }
    return sections
  }
}
