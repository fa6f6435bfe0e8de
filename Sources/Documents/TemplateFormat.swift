import Drawings

/// Formats and conditions of one family that a tag may apply to a value: `{{fixed3(index)}}`.
public struct TemplateFormat: Codable, Hashable, Sendable {
  /// Their names, such as `fixed0 … fixed6`.
  public let names: String
  /// What they are applied to: `number`, `text`, `list of texts` or `list`.
  public let kind: String
  /// What they do.
  public let meaning: String
  /// What the last of them makes of 1234.5678, of a text or of a list of three.
  public let example: String

  /// All of them.
  public static let all: [TemplateFormat] =
    families.map { family in
      Self(names: family.names, kind: "number", meaning: family.meaning, example: family.example)
    } + others

  private static let families: [(names: String, meaning: String, example: String)] = [
    ("fixed", "so many decimals"), ("grouped", "thousands set apart by narrow spaces"),
    ("signed", "always with a sign"), ("percent", "a share as per cent"), ("absolute", "without the sign"),
    ("ordinal", "an ordinal number, in Chinese after 第"), ("rank", "a rank, in Chinese 第…位"),
  ].map { word, meaning in
    let names = NumberFormat.names.filter { $0.prefix { !$0.isNumber } == word }
    let label = [names.first, names.last].compactMap(\.self)
    let format = names.last.flatMap(NumberFormat.init)
    return (
      names.count > 1 ? label.joined(separator: " … ") : word, meaning, format?.string(1234.5678) ?? ""
    )
  }

  private static let others = [
    Self(
      names: NumberFormat.conditions.joined(separator: ", "), kind: "number",
      meaning: "a condition for sections", example: "true, false, false"),
    Self(
      names: "uppercased, lowercased", kind: "text", meaning: "all letters large or small",
      example: "ABC, abc"),
    Self(
      names: "joined", kind: "list of texts", meaning: "the texts as a sentence has them",
      example: "a, b and c"),
    Self(names: "count", kind: "list", meaning: "how many elements", example: "3"),
    Self(names: "empty", kind: "list", meaning: "a condition for sections", example: "false"),
    Self(
      names: "first, last", kind: "list", meaning: "that element, for sections", example: "a, c"),
    Self(
      names: "reversed", kind: "list", meaning: "the elements from the last to the first", example: "c, b, a"),
  ]
}
