import Charts
import Documents
import Drawings

/// The look that a theme file or the front matter of a template asks for; what is left out stays as it is.
struct Theme: Hashable, Sendable {
  /// What is set in one face.
  enum Part: String, CaseIterable, Sendable {
    case text, headings, captions, tables, code, figures
  }

  /// A thing that has a colour of its own.
  enum Tone: String, CaseIterable, Sendable {
    case text, secondary, accent, headings, rules, tint, highlight
  }

  /// A choice and where it was made.
  struct Choice<Value: Hashable & Sendable>: Hashable, Sendable {
    let value: Value
    let place: AtlasError.Place
  }

  /// The families of a part: one for Latin letters, one for Chinese; `nil` leaves it.
  struct Families: Hashable, Sendable {
    var latin: Choice<String>?
    var chinese: Choice<String>?
  }

  /// Points, for every language.
  struct Sizes: Hashable, Sendable {
    var text: [Language: Double] = [:]
    var leading: [Language: Double] = [:]
    var captions: [Language: Double] = [:]
    var tables: [Language: Double] = [:]
    var headings: [Double]?
  }

  var fonts: [Part: Families] = [:]
  var sizes = Sizes()
  var colors: [Tone: Choice<Color>] = [:]

  /// This theme with what another asks for in its place.
  func overridden(by other: Theme) -> Theme {
    var theme = self
    for (part, families) in other.fonts {
      theme.fonts[part] = Families(
        latin: families.latin ?? fonts[part]?.latin, chinese: families.chinese ?? fonts[part]?.chinese)
    }
    theme.colors.merge(other.colors) { _, new in new }
    theme.sizes.text.merge(other.sizes.text) { _, new in new }
    theme.sizes.leading.merge(other.sizes.leading) { _, new in new }
    theme.sizes.captions.merge(other.sizes.captions) { _, new in new }
    theme.sizes.tables.merge(other.sizes.tables) { _, new in new }
    theme.sizes.headings = other.sizes.headings ?? sizes.headings
    return theme
  }
}

// MARK: - Pages and charts

extension Theme {
  /// The look of pages in this theme.
  func applied(to style: PageStyle) -> PageStyle {
    let language: Language = style.language == .chinese ? .chinese : .english
    var style = style
    style.body = font(style.body, .text, size: sizes.text[language])
    style.heading = font(style.heading, .headings)
    style.caption = font(style.caption, .captions, size: sizes.captions[language])
    style.table = font(style.table, .tables, size: sizes.tables[language])
    style.code = font(style.code, .code)
    // Lines that are set larger need more room, unless the theme says how much.
    let natural = PageStyle(language: style.language)
    style.leading =
      sizes.leading[language]
      ?? (sizes.text[language] == nil ? style.leading : style.body.size * natural.leading / natural.body.size)
    style.headingSizes = sizes.headings ?? style.headingSizes
    style.ink = color(.text) ?? style.ink
    style.mutedInk = color(.secondary) ?? style.mutedInk
    style.accent = color(.accent) ?? style.accent
    style.headingInk = color(.headings) ?? color(.accent) ?? style.headingInk
    style.ruleInk = color(.rules) ?? color(.text) ?? style.ruleInk
    style.tint = color(.tint) ?? style.tint
    return style
  }

  /// The look of charts in this theme.
  var chartStyle: ChartStyle {
    var style = ChartStyle()
    style.title = font(style.title, .figures)
    style.subtitle = font(style.subtitle, .figures)
    style.axis = font(style.axis, .figures)
    style.label = font(style.label, .figures)
    style.note = font(style.note, .figures)
    style.ink = color(.text) ?? style.ink
    style.muted = color(.secondary) ?? style.muted
    style.accent = color(.highlight) ?? style.accent
    return style
  }

  func color(_ tone: Tone) -> Color? { colors[tone]?.value }

  /// A font with the families that the theme names for a part.
  func font(_ font: Font, _ part: Part, size: Double? = nil) -> Font {
    var font = font.sized(size ?? font.size)
    guard let chosen = fonts[part] else { return font }
    let latin = chosen.latin.map { [$0.value] } ?? Array(font.families.prefix(1))
    let chinese = chosen.chinese.map { [$0.value] } ?? Array(font.families.dropFirst())
    font.families = latin + chinese
    return font
  }
}
