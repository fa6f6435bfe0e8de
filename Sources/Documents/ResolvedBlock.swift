public import Drawings

/// What the caller puts in the place of a fence.
public indirect enum ResolvedBlock: Hashable, Sendable {
  /// A drawing with its caption below.
  case figure(Figure)
  /// A three-line table with its caption above.
  case table(NamedTable)
  /// A row of key figures.
  case metrics([Metric])
  /// A tinted panel with a title and blocks.
  case callout(title: String, [Block])
  /// Blocks side by side, their widths in proportion to `weights` (equal when empty).
  case row([ResolvedBlock], weights: [Double])
  /// Blocks one under the other.
  case stack([ResolvedBlock])
  /// Blocks of Markdown.
  case blocks([Block])
  /// What follows begins a page.
  case pageBreak
  /// Headings with their pages, down to a level.
  case contents(levels: Int)
  /// The captions of all figures or tables with their pages.
  case list(of: CaptionList)
  /// What follows, up to the next section, stands on pages of another kind; only outside of lists and quotes.
  case section(PageSection)
}

/// What a list of captions lists.
public enum CaptionList: Hashable, Sendable {
  /// The figures that have a caption.
  case figures
  /// The tables that have a caption.
  case tables
}

/// A drawing that gets a number.
public struct Figure: Hashable, Sendable {
  /// What is drawn; its size is kept.
  public var drawing: Drawing
  /// What it shows; empty for a drawing without number and caption.
  public var caption: [Run]
  /// The name references use (`{@name}`); unique in the document.
  public var name: String?
  /// Whether it may stand on a later page when it does not fit, with the text after it before it.
  public var floats = true
  /// Whether it is as wide as all columns of its page together.
  public var spansColumns = false

  /// Makes a figure with a caption of plain text.
  public init(_ drawing: Drawing, caption: String = "", name: String? = nil) {
    self.init(drawing, caption: caption.isEmpty ? [] : [Run(caption)], name: name)
  }

  /// Makes a figure with a caption of runs.
  public init(_ drawing: Drawing, caption: [Run], name: String? = nil) {
    self.drawing = drawing
    self.caption = caption
    self.name = name
  }
}

/// A table that gets a number.
public struct NamedTable: Hashable, Sendable {
  /// What stands in it.
  public var content: TableContent
  /// What it shows; empty for a table without number and caption.
  public var caption: [Run]
  /// The name references use (`{@name}`); unique in the document.
  public var name: String?
  /// Whether it may stand on a later page when it does not fit, with the text after it before it.
  public var floats = true
  /// Whether it is as wide as all columns of its page together; a table that needs more than a column does so in any case.
  public var spansColumns = false

  /// Makes a table with a caption of plain text.
  public init(_ content: TableContent, caption: String = "", name: String? = nil) {
    self.init(content, caption: caption.isEmpty ? [] : [Run(caption)], name: name)
  }

  /// Makes a table with a caption of runs.
  public init(_ content: TableContent, caption: [Run], name: String? = nil) {
    self.content = content
    self.caption = caption
    self.name = name
  }
}

/// A key figure: a small label, a large value, a small remark.
public struct Metric: Hashable, Sendable {
  /// What it is, such as “Rank”.
  public var label: String
  /// The number as it is printed.
  public var value: String
  /// A remark, such as “of 31, up 2 since 2016”; may be empty.
  public var detail: String

  /// Makes a key figure.
  public init(label: String, value: String, detail: String = "") {
    self.label = label
    self.value = value
    self.detail = detail
  }
}

/// The head of a report.
public struct DocumentHead: Hashable, Sendable {
  /// A short line above the title, such as the series' name.
  public var kicker: String
  /// The title; also `{title}` of running lines.
  public var title: String
  /// Below the title.
  public var subtitle: String
  /// Who wrote it.
  public var authors: [String]
  /// Who publishes it.
  public var organisation: String
  /// The date as it is printed.
  public var date: String

  /// Makes a head; parts left empty are not shown.
  public init(
    title: String, kicker: String = "", subtitle: String = "", authors: [String] = [],
    organisation: String = "", date: String = ""
  ) {
    self.title = title
    self.kicker = kicker
    self.subtitle = subtitle
    self.authors = authors
    self.organisation = organisation
    self.date = date
  }
}
