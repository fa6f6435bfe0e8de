import CCairo
import Synchronization

/// The installed fonts that pango chooses from: the families asked for so far, and no others.
///
/// For every face it loads, pango orders all the faces that fontconfig knows; where hundreds are installed, this takes
/// longer than to draw a map. A face of another family than the one asked for is never used (see ``Face``), so the choice
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
    let rule = Array(rule(accepting: families).utf8) + [0]
    let isUnderstood = unsafe rule.withUnsafeBufferPointer { text in
      unsafe FcConfigParseAndLoadFromMemory(configuration, text.baseAddress, FcBool(0))
    }
    guard isUnderstood != 0, unsafe FcConfigBuildFonts(configuration) != 0 else { return }
    unsafe FcConfigSetCurrent(configuration)
  }

  /// A rule that leaves out every face but those of some families.
  static func rule(accepting families: [String]) -> String {
    let accepted = families.filter(isName).map { family in
      "<pattern><patelt name=\"family\"><string>\(escaped(family))</string></patelt></pattern>"
    }
    return "<fontconfig><selectfont><acceptfont>\(accepted.joined())</acceptfont>"
      + "<rejectfont><pattern/></rejectfont></selectfont></fontconfig>"
  }

  /// Whether XML has a way to write it; no font is called otherwise.
  private static func isName(_ family: String) -> Bool {
    family.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0xFFFE...0xFFFF).contains($0.value) }
  }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      default: result.append(character)
      }
    }
  }
}
