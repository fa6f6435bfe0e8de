public import Drawings
import Synchronization

/// Measures text with pango, by the very glyphs ``CairoRenderer`` draws.
///
/// A measurer may be used from several threads at once: each call borrows a font map that no other call uses,
/// and what was shaped once is kept (the most recent 20 000 pieces of text, whatever their size).
/// Control characters count as blanks. Line heights: a Latin face's ascent and descent; a Chinese face's
/// ideographic box (0.88 and 0.12 em), so that mixed lines are no taller than Latin ones.
public final class TextMeasurer: TextMeasuring {
  private struct Key: Hashable {
    var text: String
    var stack: FontStack
  }

  private struct State {
    var shaped = GenerationCache<Key, ShapedText>(capacity: 20_000)
    var fonts: Set<UsedFont> = []
  }

  private let state = Mutex(State())
  let engines = EnginePool()
  let outlines = OutlineCache()

  /// Makes a measurer; the fonts of the machine are read when first needed.
  public init() {}

  /// The font files letters were taken from so far, in a fixed order.
  public var fontsUsed: [UsedFont] { state.withLock { $0.fonts.sorted() } }

  /// Has the fonts of some text found ahead of its use, each as often as threads will draw with them; one that is missing
  /// is told of where it is used.
  ///
  /// - Parameters:
  ///   - fonts: What the text is set in.
  ///   - sample: A letter of each script.
  ///   - count: How many threads.
  public func prepare(_ fonts: [Font], for sample: String, forThreads count: Int) {
    _ = FontSelection.include(fonts.flatMap(\.families))
    let ready = (0..<count).map { _ in engines.borrow() }
    for engine in ready {
      for font in fonts { _ = try? engine.shape(sample, FontStack(font)) }
      engines.giveBack(engine)
    }
  }

  /// The extent of one line set in one font.
  public func extent(of text: String, font: Font) throws(TextError) -> TextExtent {
    try shaped(text, font: font).extent(size: font.size)
  }

  /// A paragraph broken into lines no wider than `width` points, hyphenation off, by Unicode line breaking;
  /// a word wider than the line is broken between characters. An empty paragraph is one empty line.
  public func lines(of spans: [TextSpan], width: Double) throws(TextError) -> [TextLine] {
    try Paragraph(spans, measurer: self).lines(width: width)
  }

  /// Text with its glyphs, from the cache or from pango.
  func shaped(_ text: String, font: Font) throws(TextError) -> ShapedText {
    let key = Key(text: text, stack: FontStack(font))
    if let known = state.withLock({ $0.shaped.value(for: key) }) { return known }
    let engine = engines.borrow()
    defer { engines.giveBack(engine) }
    let (shaped, fonts) = try engine.shape(text, key.stack)
    state.withLock { state in
      state.shaped.insert(shaped, for: key)
      state.fonts.formUnion(fonts)
    }
    return shaped
  }
}

/// Text engines at rest. As many are made as threads work at once, and kept.
final class EnginePool: Sendable {
  /// An engine that nobody uses.
  ///
  /// `@unchecked Sendable` because an engine is no value: the pool gives it to one borrower at a time, and pango's font
  /// maps may change threads between calls. The list of them is the lock's, as the compiler checks.
  private struct Resting: @unchecked Sendable {
    let engine: TextEngine
  }

  private let resting = Mutex<[Resting]>([])

  /// An engine for the caller alone.
  func borrow() -> TextEngine {
    resting.withLock { $0.popLast() }?.engine ?? TextEngine()
  }

  /// Ends the loan.
  func giveBack(_ engine: TextEngine) {
    let back = Resting(engine: engine)
    resting.withLock { $0.append(back) }
  }
}
