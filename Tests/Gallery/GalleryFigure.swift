public import Drawings

/// A small figure that shows one feature: one entry of the gallery, drawn the same way for every use of it.
public struct GalleryFigure: Sendable {
  /// What files are called.
  public let name: String
  /// What the figure shows, in a line.
  public let caption: String
  /// Where it can be drawn.
  public let grounds: [Ground]
  /// The finished drawing, and the names a map could not place.
  public let draw: @Sendable (Stage) throws -> Result

  /// A finished entry.
  public struct Result: Sendable {
    /// The picture.
    public let drawing: Drawing
    /// How many names were asked for and how many found no place; `nil` for figures that are no map.
    public let labels: (asked: Int, unplaced: Int)?

    init(_ drawing: Drawing, labels: (asked: Int, unplaced: Int)? = nil) {
      self.drawing = drawing
      self.labels = labels
    }
  }

  /// The countries a figure is drawn of.
  public enum Ground: Sendable, Hashable, CaseIterable {
    /// Nine squares, three by three.
    case toy
    /// The provinces of China with figures of the default study.
    case provinces
  }

  init(
    _ name: String, _ caption: String, on grounds: [Ground] = Ground.allCases,
    draw: @escaping @Sendable (Stage) throws -> Result
  ) {
    self.name = name
    self.caption = caption
    self.grounds = grounds
    self.draw = draw
  }
}
