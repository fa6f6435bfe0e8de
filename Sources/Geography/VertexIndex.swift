/// Numbers coordinates from 0, equal coordinates with the same number: an open-addressing table, since a dictionary
/// spends most of the time of building a network.
struct VertexIndex {
  /// The coordinates by number.
  private(set) var coordinates: [Coordinate] = []
  private var slots: [Int32]
  private let mask: Int

  /// Room for `capacity` coordinates.
  init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    slots = [Int32](repeating: -1, count: size)
    mask = size - 1
    coordinates.reserveCapacity(capacity)
  }

  /// The number of a coordinate, a new one at its first appearance. There must be no more than the capacity.
  mutating func number(_ coordinate: Coordinate) -> Int32 {
    // Adding 0 makes one zero of the two.
    var hash = (coordinate.x + 0).bitPattern &* 0x9E37_79B9_7F4A_7C15
    hash = (hash ^ (hash >> 29)) &+ (coordinate.y + 0).bitPattern
    hash = hash &* 0xBF58_476D_1CE4_E5B9
    var slot = Int(truncatingIfNeeded: hash >> 24) & mask
    while true {
      let found = slots[slot]
      if found < 0 { break }
      if coordinates[Int(found)] == coordinate { return found }
      slot = (slot + 1) & mask
    }
    let number = Int32(truncatingIfNeeded: coordinates.count)
    slots[slot] = number
    coordinates.append(coordinate)
    return number
  }
}
