/// A typeface with its size. Families are tried from left to right for every character.
public struct Font: Hashable, Sendable {
  /// Stroke weight.
  public enum Weight: Hashable, Sendable { case regular, bold }
  /// Slope.
  public enum Slant: Hashable, Sendable { case upright, italic }

  /// Family names in the order they are tried, Latin before Chinese.
  public var families: [String]
  /// Size in points.
  public var size: Double
  /// Regular or bold.
  public var weight: Weight
  /// Upright or italic.
  public var slant: Slant

  /// Makes a font.
  public init(
    families: [String], size: Double, weight: Weight = .regular, slant: Slant = .upright
  ) {
    self.families = families
    self.size = size
    self.weight = weight
    self.slant = slant
  }

  /// The sans serif stack of figures: a Latin face, then the Simplified Chinese one.
  public static func sans(_ size: Double, _ weight: Weight = .regular) -> Font {
    Font(families: ["Liberation Sans", "Noto Sans CJK SC"], size: size, weight: weight)
  }

  /// The serif stack of running text.
  public static func serif(_ size: Double, _ weight: Weight = .regular) -> Font {
    Font(families: ["Liberation Serif", "Noto Serif CJK SC"], size: size, weight: weight)
  }

  /// The same face at another size.
  public func sized(_ size: Double) -> Font {
    var copy = self
    copy.size = size
    return copy
  }

  /// The same face in another weight.
  public func weighted(_ weight: Weight) -> Font {
    var copy = self
    copy.weight = weight
    return copy
  }
}

/// A stretch of text in one look.
public struct TextSpan: Hashable, Sendable {
  /// The characters, without line breaks.
  public var text: String
  /// The face.
  public var font: Font
  /// The colour.
  public var color: Color
  /// Points the baseline is raised (negative: lowered) for superscripts and subscripts.
  public var rise: Double
  /// Where the span leads: a web address, or `#name` of an anchor in the same document.
  public var link: String?

  /// Makes a span.
  public init(
    _ text: String, font: Font, color: Color = .black, rise: Double = 0, link: String? = nil
  ) {
    self.text = text
    self.font = font
    self.color = color
    self.rise = rise
    self.link = link
  }
}

/// How large a line of text is, in points.
public struct TextExtent: Hashable, Sendable {
  /// Advance width.
  public var width: Double
  /// From the baseline up to the top of the line, positive.
  public var ascent: Double
  /// From the baseline down to the bottom of the line, positive.
  public var descent: Double
  /// Ascent and descent.
  public var height: Double { ascent + descent }

  /// Makes an extent.
  public init(width: Double, ascent: Double, descent: Double) {
    self.width = width
    self.ascent = ascent
    self.descent = descent
  }
}

/// One line of a broken paragraph.
public struct TextLine: Hashable, Sendable {
  /// What stands on the line, from left to right, blanks at the break dropped.
  public var spans: [TextSpan]
  /// Where each span starts, in points from the line's start; as many as ``spans``.
  public var offsets: [Double]
  /// The natural extent.
  public var extent: TextExtent
  /// Whether the paragraph ends here (a last line is not justified).
  public var endsParagraph: Bool

  /// Makes a line.
  public init(spans: [TextSpan], offsets: [Double], extent: TextExtent, endsParagraph: Bool) {
    self.spans = spans
    self.offsets = offsets
    self.extent = extent
    self.endsParagraph = endsParagraph
  }
}

/// Text could not be set.
public enum TextError: Error, Hashable, Sendable, CustomStringConvertible {
  /// No installed font of the stack has these characters.
  case missingGlyphs([Unicode.Scalar], in: String, families: [String])
  /// None of the families is installed.
  case missingFont(families: [String])

  /// What happened and what to do, in a sentence.
  public var description: String {
    switch self {
    case .missingGlyphs(let scalars, let text, let families):
      let list = scalars.map { "U+\(Self.hex($0.value)) \($0.properties.name ?? "unnamed")" }
        .joined(separator: ", ")
      return "no font of \(families.joined(separator: ", ")) has \(list), needed in "
        + "“\(text.prefix(60))”; install a font that has it (fonts-noto-core, fonts-noto-cjk) "
        + "or change the text"
    case .missingFont(let families):
      return "none of the fonts \(families.joined(separator: ", ")) is installed; "
        + "install one of them (fonts-liberation, fonts-noto-cjk)"
    }
  }

  private static func hex(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

/// What layout needs to know of type. The renderer that will draw the text implements it, so that what was
/// measured is what is drawn.
public protocol TextMeasuring: Sendable {
  /// The extent of one line set in one font.
  func extent(of text: String, font: Font) throws(TextError) -> TextExtent
  /// A paragraph broken into lines no wider than `width` points, hyphenation off, by Unicode line breaking.
  func lines(of spans: [TextSpan], width: Double) throws(TextError) -> [TextLine]
}
