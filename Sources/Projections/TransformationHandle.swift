import CProj
import Geography

/// One PROJ operation in a context of its own, both freed when the value ends. Longitude (or easting) comes first on
/// both sides, degrees where a side is geographic.
@safe struct TransformationHandle: ~Copyable {
  private let context: OpaquePointer
  private let operation: OpaquePointer

  /// What PROJ said.
  struct Refusal: Error { var reason: String }

  /// An operation from a PROJ pipeline, which needs no database.
  init(pipeline: String) throws(Refusal) {
    let context = unsafe try Self.makeContext()
    // PROJ would open its database for the names of units, which no result depends on, and that takes 5-8 ms: it is told
    // of a file that cannot be. Its complaint goes nowhere; the level of the log does not silence this one.
    unsafe proj_log_func(context, nil) { _, _, _ in }
    unsafe proj_context_set_file_finder(
      context,
      { _, _, _ in
        let nowhere: StaticString = ""
        return unsafe UnsafeRawPointer(nowhere.utf8Start).assumingMemoryBound(to: CChar.self)
      }, nil)
    // NULL on failure, with the cause in the context.
    guard let operation = unsafe proj_create(context, pipeline) else {
      throw unsafe Self.refusal(destroying: context)
    }
    unsafe self.context = context
    unsafe self.operation = operation
  }

  /// The operation between two reference systems as the database has them.
  init(from source: String, to target: String) throws(Refusal) {
    let context = unsafe try Self.makeContext()
    for name in [source, target] where unsafe Self.isGeocentric(name, context) {
      _ = unsafe proj_context_destroy(context)
      throw Refusal(reason: "it is geocentric, three distances from the Earth's centre")
    }
    guard let found = unsafe proj_create_crs_to_crs(context, source, target, nil) else {
      throw unsafe Self.refusal(destroying: context)
    }
    // Longitude and easting first whatever order the authority writes.
    let normalized = unsafe proj_normalize_for_visualization(context, found)
    unsafe proj_destroy(found)
    guard let operation = unsafe normalized else { throw unsafe Self.refusal(destroying: context) }
    unsafe self.context = context
    unsafe self.operation = operation
  }

  deinit {
    _ = unsafe proj_destroy(operation)
    _ = unsafe proj_context_destroy(context)
  }

  /// Replaces each coordinate; where the operation is not defined both numbers become infinite.
  mutating func transform(_ coordinates: inout [Coordinate], inverse: Bool) {
    guard !coordinates.isEmpty else { return }
    let stride = MemoryLayout<Coordinate>.stride
    _ = unsafe proj_errno_reset(operation)
    unsafe coordinates.withUnsafeMutableBytes { bytes in
      let base = unsafe bytes.baseAddress?.assumingMemoryBound(to: Double.self)
      guard let xs = unsafe base else { return }
      let count = bytes.count / stride
      // The return value counts transformed points; each failed one is HUGE_VAL, which is what callers look at.
      _ = unsafe proj_trans_generic(
        operation, inverse ? PJ_INV : PJ_FWD, xs, stride, count, xs + 1, stride, count, nil, 0, 0, nil, 0, 0)
    }
  }

  private static func isGeocentric(_ name: String, _ context: OpaquePointer) -> Bool {
    guard let system = unsafe proj_create(context, name) else { return false }
    defer { _ = unsafe proj_destroy(system) }
    return unsafe proj_get_type(system) == PJ_TYPE_GEOCENTRIC_CRS
  }

  /// Whether a definition is a geographic reference system in the plane of longitude and latitude.
  static func isGeographic(_ name: String) -> Bool {
    guard name.utf8.count <= 65_536, !name.utf8.contains(0), let context = try? unsafe makeContext() else {
      return false
    }
    defer { _ = unsafe proj_context_destroy(context) }
    guard let system = unsafe proj_create(context, name) else { return false }
    defer { _ = unsafe proj_destroy(system) }
    let type = unsafe proj_get_type(system)
    return type == PJ_TYPE_GEOGRAPHIC_2D_CRS || type == PJ_TYPE_GEOGRAPHIC_3D_CRS
  }

  private static func makeContext() throws(Refusal) -> OpaquePointer {
    guard let context = unsafe proj_context_create() else { throw Refusal(reason: "no memory") }
    // No grid is ever fetched or kept, and nothing is printed behind the caller's back.
    _ = unsafe proj_context_set_enable_network(context, 0)
    _ = unsafe proj_log_level(context, PJ_LOG_NONE)
    return unsafe context
  }

  private static func refusal(destroying context: OpaquePointer) -> Refusal {
    let code = unsafe proj_context_errno(context)
    var reason = "PROJ finds no operation"
    if code != 0, let text = unsafe proj_context_errno_string(context, code) {
      let words = unsafe String(cString: text)
      // What PROJ says of a code that its database lacks.
      reason = words.hasPrefix("Unknown error") ? "PROJ's database has no such code or name" : words
    }
    _ = unsafe proj_context_destroy(context)
    return Refusal(reason: reason)
  }
}
