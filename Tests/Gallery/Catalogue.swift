/// All figures of the gallery in the order of the sheet. Golden files, hashes, drawing checks and the sheet are made
/// from this list: a figure is added in one place.
public enum Catalogue {
  /// Themes first, then what stands around and on maps, charts and pages.
  public static let figures: [GalleryFigure] = classes + themes + parts + labels + sheets + charts + pages
}
