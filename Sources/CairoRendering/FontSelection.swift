import CCairo
import Synchronization

/// The installed fonts that pango chooses from: the families asked for so far, and no others.
///
/// For every face it loads, pango orders all the faces that fontconfig knows: 35 ms of processor time a map where 600 are
/// installed, 14 from the families a map names. A face of another family than the one asked for is never used (see ``Face``), so the choice
/// from a few is the choice from all. The rules of the machine (weights, substitutes, hinting) hold as they are.
enum FontSelection {
  private struct State {
    var families: Set<String> = []
    /// Counts the selections; 0 before the first.
    var generation = 0
  }

  private static let state = Mutex(State())

  /// Has fontconfig know the faces of some families, whatever else it knows.
  ///
  /// - Returns: Which selection holds; font maps made under an earlier one have to be told.
  static func include(_ families: some Sequence<String>) -> Int {
    state.withLock { state in
      let count = state.families.count
      state.families.formUnion(families)
      if state.families.count > count || state.generation == 0 {
        select(state.families.sorted())
        state.generation += 1
      }
      return state.generation
    }
  }

  /// Makes a configuration with the rules of the machine and some of its fonts, and makes it the process's. When that
  /// fails, all fonts stay to choose from.
  private static func select(_ families: [String]) {
    guard let configuration = unsafe FcInitLoadConfig() else { return }
    defer { unsafe FcConfigDestroy(configuration) }
    let rule = rule(accepting: families) + [0]
    let isUnderstood = unsafe rule.withUnsafeBufferPointer { text in
      unsafe FcConfigParseAndLoadFromMemory(configuration, text.baseAddress, FcBool(0))
    }
    guard isUnderstood != 0, unsafe FcConfigBuildFonts(configuration) != 0 else { return }
    unsafe FcConfigSetCurrent(configuration)
  }

  /// A rule that leaves out every face but those of some families.
  static func rule(accepting families: [String]) -> [UInt8] {
    var rule = SVGBytes()
    rule.add("<fontconfig><selectfont><acceptfont>")
    for family in families {
      rule.add("<pattern><patelt name=\"family\"><string>")
      rule.add(text: family)
      rule.add("</string></patelt></pattern>")
    }
    rule.add("</acceptfont><rejectfont><pattern/></rejectfont></selectfont></fontconfig>")
    return rule.bytes
  }
}
