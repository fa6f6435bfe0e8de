import CairoRendering
import Cartography
import Drawings

/// What maps are drawn with, made ready while something else goes on: to find the fonts of a machine takes as long as to
/// read the arguments of a command.
public struct MapTools: Sendable {
  /// What the letters of a map are set in.
  private static let fonts = [MapStyle().label, MapStyle().title]

  private let preparing: Task<CairoRenderer, Never>

  /// Begins to find the fonts.
  public init() {
    preparing = Task.detached {
      let renderer = CairoRenderer()
      renderer.measurer.prepare(Self.fonts, for: "A", forThreads: 1)
      return renderer
    }
  }

  /// The renderer, once it has its fonts.
  var renderer: CairoRenderer {
    get async { await preparing.value }
  }

  /// Finds the fonts of a language for two threads.
  static func prepareThreads(of renderer: CairoRenderer, for language: Language) {
    renderer.measurer.prepare(fonts, for: language == .chinese ? "A国" : "A", forThreads: 2)
  }
}
