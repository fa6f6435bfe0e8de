import Charts
import Documents
import Drawings

/// What speaks against a theme: fonts that are not there, colours that do not stand out.
struct ThemeCheck {
  let theme: Theme

  /// The families that the theme names.
  var families: [String] {
    Set(theme.fonts.values.flatMap { [$0.latin?.value, $0.chinese?.value] }.compactMap(\.self)).sorted()
  }

  /// Fails for a family that is not installed, or has not the letters it is named for.
  func requireFonts(_ measuring: any TextMeasuring) throws(AtlasError) {
    for part in Theme.Part.allCases {
      guard let chosen = theme.fonts[part] else { continue }
      try require(chosen.latin, "Latin letters", "A", measuring)
      try require(chosen.chinese, "Chinese characters", "中", measuring)
    }
  }

  private func require(
    _ family: Theme.Choice<String>?, _ letters: String, _ sample: String, _ measuring: any TextMeasuring
  ) throws(AtlasError) {
    guard let family else { return }
    do {
      _ = try measuring.extent(of: sample, font: Font(families: [family.value], size: 9))
    } catch .missingFont {
      throw AtlasError(
        at: family.place, found: "the font `\(family.value)` is not installed",
        remedy: "Install it, or name one that `fc-list : family` lists")
    } catch {
      throw AtlasError(
        at: family.place, found: "the font `\(family.value)` has no \(letters)",
        remedy: "Name another family for them")
    }
  }

  /// Colours that the theme chose and that do not stand out from their ground as WCAG 2.1 asks at level AA.
  ///
  /// - Parameter style: pages in this theme.
  func contrasts(on style: PageStyle) -> [Notice] {
    let chart = theme.chartStyle
    let white = Color.white
    let pairs: [(tone: Theme.Tone, color: Color, ground: Color, on: String, least: Double)] = [
      (.text, style.ink, white, "white", Contrast.least),
      (.text, style.ink, style.tint, "the tint", Contrast.least),
      (.secondary, style.mutedInk, white, "white", Contrast.least),
      (.accent, style.accent, white, "white", Contrast.least),
      (.accent, style.accent, style.tint, "the tint", Contrast.least),
      (.headings, style.headingInk, white, "white", Contrast.least),
      // Marks of charts are no letters: success criterion 1.4.11.
      (.highlight, chart.accent, white, "white", Contrast.leastForLargeText),
    ]
    return pairs.compactMap { tone, color, ground, on, least in
      let choice = theme.colors[tone] ?? (ground == white ? nil : theme.colors[.tint])
      let ratio = Contrast.ratio(color, ground)
      guard let choice, ratio < least else { return nil }
      let name = theme.colors[tone] == nil ? "tint" : tone.rawValue
      return Notice(
        .report,
        "\(choice.place): the colour of `\(tone.rawValue)` (\(color.hexText)) has a contrast of "
          + "\(NumberText(decimals: 2).string(ratio)) : 1 on \(on) (\(ground.hexText)), and WCAG AA asks for "
          + "\(NumberText(decimals: 1).string(least)) : 1; make `colours.\(name)` \(name == "tint" ? "lighter" : "darker")"
      )
    }
  }
}
