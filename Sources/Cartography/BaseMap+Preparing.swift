import Drawings
public import Geography

extension BaseMap {
  /// Prepares a map.
  ///
  /// - Parameters:
  ///   - layer: the units, projected.
  ///   - context: other land for the backdrop in the same plane; borders shared with the units must be identical
  ///     vertex for vertex to stay one line.
  ///   - overlays: layers drawn on top of the fills, the first lowest, such as rivers, cities or a dash line.
  ///   - groups: what larger area each unit belongs to, such as its country; borders between two of them are drawn as
  ///     outer ones. Units without one belong together.
  ///   - projection: what projected them; it measures scale, north and graticule.
  ///   - settings: paper and frame.
  /// - Throws: ``CartographyError/noPolygons(layer:)``, ``CartographyError/coordinateNotFinite(_:layer:)``,
  ///   ``CartographyError/pageTooSmall(width:)``, ``CartographyError/frameOutside(_:)``,
  ///   ``CartographyError/insetTooLarge(_:scale:most:)``, or ``CartographyError/unknownFeature(_:layer:)`` for an inset of
  ///   a unit that the layer lacks.
  public init(
    layer: Layer, context: Layer? = nil, overlays: [MapOverlay] = [], groups: [FeatureID: String] = [:],
    projection: some MapProjecting, settings: MapSettings
  ) throws(CartographyError) {
    let source = Source(layer: layer, context: context, overlays: overlays, groups: groups)
    let plan = try source.plan(projection: projection, settings: settings)
    self.init(
      source, plan: plan, units: Self.units(of: layer, view: plan.view), projection: projection,
      settings: settings)
  }

  /// Prepares a map as the initialiser does, the places of names on one thread and the lines on another.
  public static func prepared(
    layer: Layer, context: Layer? = nil, overlays: [MapOverlay] = [], groups: [FeatureID: String] = [:],
    projection: some MapProjecting, settings: MapSettings
  ) async throws(CartographyError) -> BaseMap {
    let source = Source(layer: layer, context: context, overlays: overlays, groups: groups)
    let plan = try source.plan(projection: projection, settings: settings)
    async let units = Self.units(of: layer, view: plan.view)
    var map = BaseMap(source, plan: plan, units: [], projection: projection, settings: settings)
    map.units = await units
    return map
  }

  /// What is drawn.
  private struct Source {
    let layer: Layer
    let context: Layer?
    let overlays: [MapOverlay]
    let groups: [FeatureID: String]

    /// Checks what is given and finds a frame for it.
    func plan(
      projection: some MapProjecting, settings: MapSettings
    ) throws(CartographyError) -> FramePlan {
      let plotWidth = settings.pageWidth - settings.leftMargin - settings.rightMargin
      guard plotWidth >= 40 else { throw .pageTooSmall(width: settings.pageWidth) }
      for part in [layer, context].compactMap(\.self) + overlays.map(\.layer) { try checkFinite(part) }
      return try FramePlanner(layer: layer, projection: projection, settings: settings)
        .plan(plotWidth: plotWidth)
    }

    private func checkFinite(_ layer: Layer) throws(CartographyError) {
      for feature in layer.features {
        guard feature.geometry.coordinates.allSatisfy({ $0.x.isFinite && $0.y.isFinite }) else {
          throw .coordinateNotFinite(feature.id, layer: layer.name)
        }
      }
    }
  }

  private init(
    _ source: Source, plan: FramePlan, units: [Unit], projection: some MapProjecting, settings: MapSettings
  ) {
    let (layer, context) = (source.layer, source.context)
    let network = Self.network(layer, context, around: plan)
    let count = layer.features.count
    let subject = Set(layer.features.map(\.id))
    func sheet(_ view: MapView, coarseness: Double) -> MapSheet {
      let tolerance = coarseness * settings.tolerance / view.scale
      let area = settings.smallestIsland / (view.scale * view.scale)
      let simple = network.simplified(
        tolerance: tolerance, minimumIslandArea: area
      ) { subject.contains($0) ? 1 : settings.backdropCoarseness }
      let fills =
        settings.fillTolerance > settings.tolerance
        ? simple.simplified(tolerance: settings.fillTolerance / view.scale) : simple
      let fineness = (source.overlays, tolerance: tolerance, smallest: area)
      return MapSheet(
        network: simple, fills: fills, unitCount: count, groups: source.groups, overlays: fineness,
        edge: layer.edge, view: view)
    }
    var main = sheet(plan.view, coarseness: 1)
    if let step = settings.graticuleStep {
      main.graticule = Graticule(
        step: step, view: plan.view, projection: projection, isGlobe: layer.edge?.outline != nil,
        lobes: layer.edge?.lobes ?? [])
    }
    let insets = plan.insets.map { planned in
      var part = sheet(planned.view, coarseness: planned.inset.isMagnifier ? 1 : settings.insetCoarseness)
      // The far islands an inset is there for are marked, however small.
      part.markIslets(of: layer, outside: plan.view.bounds)
      return Self.inset(planned, sheet: part, layer: layer, main: plan.view.bounds)
    }
    self.init(
      settings: settings, layer: layer, plan: plan, sheet: main, insets: insets, units: units,
      projection: projection)
  }

  private init(
    settings: MapSettings, layer: Layer, plan: FramePlan, sheet: MapSheet, insets: [Inset], units: [Unit],
    projection: some MapProjecting
  ) {
    self.settings = settings
    layerName = layer.name
    view = plan.view
    self.sheet = sheet
    self.insets = insets
    nameless = insets.reduce(into: []) { $0.formUnion($1.named) }
    self.units = units
    indices = Dictionary(
      layer.features.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
    grid = Self.grid(of: sheet, from: Point(x: 0, y: 0))
    let bar = ScaleBar(
      view: plan.view, projection: projection, longest: plan.view.rect.width * 0.2,
      stated: settings.scaleLatitude)
    let isStated = bar.map { $0.latitude == settings.scaleLatitude } ?? false
    let variation = isStated ? nil : ScaleVariation(view: plan.view, projection: projection)
    scaleVariation = variation.flatMap { $0.isSmall ? nil : $0 }
    scaleBar = scaleVariation == nil ? bar : nil
    arrows = NorthArrow.all(view: plan.view, projection: projection)
  }

  /// An inset with what it takes to write names in it. One that magnifies takes over the names of the units it was asked
  /// for, or of those it shows nine tenths of; one of a far part the names of units that the map does not show.
  private static func inset(
    _ planned: FramePlan.Inset, sheet: MapSheet, layer: Layer, main: Bounds
  ) -> Inset {
    let (inset, view) = (planned.inset, MapView(bounds: planned.view.bounds, width: planned.view.rect.width))
    func isNamed(_ feature: Feature) -> Bool {
      if inset.isMagnifier, case .units(let ids) = inset.area { return ids.contains(feature.id) }
      guard let box = feature.geometry.bounds, box.intersects(view.bounds) else { return false }
      let shown = feature.geometry.clipped(to: view.bounds)
      if inset.isMagnifier { return shown.area > 0 && shown.area >= 0.9 * feature.geometry.area }
      return shown.area > 0 && feature.geometry.clipped(to: main).area == 0
    }
    let named = Set(layer.features.indices.filter { isNamed(layer.features[$0]) })
    return Inset(
      sheet: sheet, caption: inset.caption, isMagnifier: inset.isMagnifier, isBelow: planned.isBelow,
      units: inset.isMagnifier || !named.isEmpty ? self.units(of: layer, view: view) : [],
      grid: grid(of: sheet, from: planned.view.origin), named: named)
  }

  /// Which unit covers which spot of a window, its left top corner the origin.
  private static func grid(of sheet: MapSheet, from origin: Point) -> OccupancyGrid {
    var grid = OccupancyGrid(size: sheet.view.rect.size, cell: 1.5)
    let back = Point(x: -origin.x, y: -origin.y)
    for (index, outline) in sheet.outlines.enumerated() where !outline.isEmpty {
      let isMoved = back.x != 0 || back.y != 0
      grid.fill(rings: MapSheet.rings(of: isMoved ? outline.moved(by: back) : outline), with: index)
    }
    return grid
  }

  /// Units and context as one network, so that a border with a neighbour is one line; context keys get a prefix
  /// no unit has, and land far outside all windows is left out.
  private static func network(_ layer: Layer, _ context: Layer?, around plan: FramePlan) -> BorderNetwork {
    var combined = layer
    let boxes = ([plan.view] + plan.insets.map(\.view)).map { $0.bounds.expanded(by: $0.bounds.width * 0.05) }
    guard let first = boxes.first else { return BorderNetwork(combined) }
    let box = boxes.dropFirst().reduce(first) { $0.union($1) }
    for feature in context?.features ?? [] {
      var part = feature
      part.id = FeatureID("context:" + feature.id.rawValue)
      part.geometry = feature.geometry.clipped(to: box)
      if part.geometry != .none { combined.features.append(part) }
    }
    return BorderNetwork(combined)
  }

  private static func units(of layer: Layer, view: MapView) -> [Unit] {
    layer.features.map { unit($0, view: view) }
  }

  private static func unit(_ feature: Feature, view: MapView) -> Unit {
    let precision = 0.5 / view.scale
    let visible = feature.geometry.clipped(to: view.bounds)
    if let place = visible.labelPoint(precision: precision) {
      return Unit(
        id: feature.id, labelPoint: view.point(place.coordinate),
        labelRadius: place.distance * view.scale)
    }
    let bounds = feature.geometry.bounds ?? view.bounds
    let middle = Coordinate(
      x: bounds.minX + bounds.width / 2, y: bounds.minY + bounds.height / 2)
    return Unit(id: feature.id, labelPoint: view.point(middle), labelRadius: 0)
  }
}
