import CairoRendering
import Documents
import Projections
import Regressions
import ShapefileIO
import TableFiles

/// The versions of the C libraries that decide about numbers and pictures.
enum LibraryVersion {
  /// Name to version.
  static var all: [String: String] {
    let rendering = LibraryVersions.current
    return [
      "cairo": rendering.cairo, "pango": rendering.pango, "harfbuzz": rendering.harfbuzz,
      "fontconfig": rendering.fontconfig, "libpng": rendering.libpng,
      "libdeflate": rendering.libdeflate, "libtiff": rendering.libtiff,
      "proj": MapProjection.libraryVersion,
      "shapelib": ShapefileReader.libraryVersion, "cmark-gfm": Markdown.libraryVersion,
      "openblas": RegressionModel.libraryVersion,
    ].merging(Workbook.libraryVersions) { first, _ in first }
  }
}
