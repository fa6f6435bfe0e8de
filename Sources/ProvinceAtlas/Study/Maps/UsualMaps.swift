import Cartography

extension StudyMap {
  /// The colours of the first index, of the second and so on.
  private static let schemes: [ColorScheme] = [.ylGnBu, .ylOrRd, .purples, .greens]

  /// The maps of a study that says nothing of maps: of every index and of its outermost dimensions, the mean over the
  /// years in five natural classes, each index in colours of its own. Where values are too few there are fewer classes.
  static func usual(for indices: [IndexSettings], at place: AtlasError.Place) -> [StudyMap] {
    indices.enumerated().flatMap { position, index in
      let scheme = schemes[position % schemes.count]
      let dimensions = index.dimensions.count > 1 ? index.dimensions.map(\.name) : []
      return ([index.name] + dimensions).map { StudyMap(usual: $0, scheme: scheme, place: place) }
    }
  }

  private init(usual shows: String, scheme: ColorScheme, place: AtlasError.Place) {
    name = shows
    self.shows = shows
    kind = .classes(.naturalBreaks(classes: 5))
    span = .mean
    isPooled = false
    self.scheme = scheme
    midpoint = nil
    decimals = nil
    showsGoodness = false
    symbols = nil
    labels = []
    highlighted = []
    unitText = .auto
    (places, furniture) = (FurniturePlaces(), .all)
    (sideBySide, pair, beside, columns) = (nil, nil, nil, 1)
    profile = nil
    marksUnstable = false
    self.place = place
    isUsual = true
  }
}
