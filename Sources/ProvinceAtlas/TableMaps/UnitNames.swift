import Foundation
import Geography
import Panels

/// What the units of a layer are called, and what to say of a name that none of them has.
enum UnitNames {
  /// A table of names with their other spellings.
  case crosswalk(Crosswalk)
  /// The keys and labels of the layer alone.
  case keys(KeyIndex)

  /// The unit that a spelling means.
  func match(_ spelling: String) -> FeatureID? {
    switch self {
    case .crosswalk(let crosswalk): crosswalk.match(spelling).map { FeatureID($0.code.rawValue) }
    case .keys(let index): index.match(spelling)
    }
  }

  /// What to do about a spelling that means nothing.
  func remedy(for spelling: String) -> String {
    switch self {
    case .crosswalk(let crosswalk): crosswalk.remedy(for: spelling)
    case .keys(let index): index.remedy(for: spelling)
    }
  }
}

/// The keys of a layer, to be found whatever blanks, capitals and leading zeros a table writes.
struct KeyIndex {
  private var folded: [String: FeatureID] = [:]
  /// Keys that are whole numbers, by the number; `nil` where two keys are the same one.
  private var numbers: [Int: FeatureID?] = [:]
  /// Every name, for suggestions.
  private let names: [String]

  init(_ layer: Layer, labels: [FeatureID: String]) {
    names = layer.features.map { labels[$0.id] ?? $0.id.rawValue }
    var repeated: Set<String> = []
    for feature in layer.features {
      folded[Crosswalk.folded(feature.id.rawValue)] = feature.id
      guard let number = Int(feature.id.rawValue) else { continue }
      numbers[number] = numbers[number] == nil ? feature.id : .some(nil)
    }
    // A label serves as a name where it is one unit's alone.
    var byLabel: [String: FeatureID] = [:]
    for feature in layer.features {
      guard let label = labels[feature.id].map(Crosswalk.folded), !label.isEmpty else { continue }
      if byLabel.updateValue(feature.id, forKey: label) != nil { repeated.insert(label) }
    }
    for (label, id) in byLabel where !repeated.contains(label) && folded[label] == nil { folded[label] = id }
  }

  func match(_ spelling: String) -> FeatureID? {
    if let hit = folded[Crosswalk.folded(spelling)] { return hit }
    return Int(spelling).flatMap { numbers[$0] ?? nil }
  }

  func remedy(for spelling: String) -> String {
    nearestWord(to: spelling, among: names).map { "Did you mean \($0)?" }
      ?? "Write it as the layer does, such as \(names.prefix(3).joined(separator: ", "))"
  }
}
