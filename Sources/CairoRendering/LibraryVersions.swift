import CCairo
import CPng
import CTiff

/// The versions of the libraries that decide about the bytes of a figure, as they run.
public struct LibraryVersions: Hashable, Sendable {
  /// Draws and writes PDF and SVG.
  public let cairo: String
  /// Sets text.
  public let pango: String
  /// Chooses and places glyphs.
  public let harfbuzz: String
  /// Finds fonts.
  public let fontconfig: String
  /// Writes PNG.
  public let libpng: String
  /// Squeezes PNG; the version it was built with, for it tells no other.
  public let libdeflate: String
  /// Writes TIFF.
  public let libtiff: String

  /// Asks each library.
  public static var current: LibraryVersions {
    let fontconfig = Int(FcGetVersion())
    let png = Int(png_access_version_number())
    return LibraryVersions(
      cairo: unsafe text(cairo_version_string()), pango: unsafe text(pango_version_string()),
      harfbuzz: unsafe text(hb_version_string()), fontconfig: dotted(fontconfig), libpng: dotted(png),
      libdeflate: LIBDEFLATE_VERSION_STRING, libtiff: tiffVersion)
  }

  /// `LIBTIFF, Version 4.5.0` and lines on the copyright: the number.
  private static var tiffVersion: String {
    let line = unsafe text(atlas_tiff_version()).prefix { !$0.isNewline }
    return line.split(separator: " ").last.map(String.init) ?? "unknown"
  }

  private static func text(_ pointer: UnsafePointer<CChar>?) -> String {
    unsafe pointer.map { unsafe String(cString: $0) } ?? "unknown"
  }

  /// `21401` is 2.14.1.
  private static func dotted(_ number: Int) -> String {
    "\(number / 10000).\(number / 100 % 100).\(number % 100)"
  }
}
