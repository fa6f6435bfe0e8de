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

/// The pages of a part of a document, where they differ from those before.
public struct PageSection: Hashable, Sendable {
  /// The page in points.
  public var size: Size
  /// The edges around the text.
  public var margins: Margins

  /// Makes a section.
  public init(size: Size, margins: Margins) {
    self.size = size
    self.margins = margins
  }

  /// The pages of a style.
  public init(_ style: PageStyle) {
    self.init(size: style.size, margins: style.margins)
  }
}

extension PageStyle {
  /// The same look on the pages of a section.
  public func on(_ section: PageSection) -> PageStyle {
    var style = self
    style.size = section.size
    style.margins = section.margins
    return style
  }
}

/// Consecutive blocks on pages of one kind.
struct SectionBlocks {
  var style: PageStyle
  var blocks: [Block]

  /// Cuts a document where its top level asks for other pages.
  static func of(
    _ blocks: [Block], _ resolved: [Fence.ID: ResolvedBlock], style: PageStyle
  ) -> [SectionBlocks] {
    var sections = [SectionBlocks(style: style, blocks: [])]
    for block in blocks {
      if case .fence(let fence) = block, case .section(let section)? = resolved[fence.id] {
        sections.append(SectionBlocks(style: style.on(section), blocks: []))
      } else {
        sections[sections.count - 1].blocks.append(block)
      }
    }
    return sections
  }
}
