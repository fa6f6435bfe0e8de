/// Text without blanks of any width, line ends and invisible marks at its ends.
func trimmed(_ text: String) -> String {
  func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    // Most cells begin and end with ASCII, whose properties need no table.
    if scalar.isASCII { return scalar == " " || (0x09...0x0D).contains(scalar.value) }
    return scalar.properties.isWhitespace || scalar == "\u{FEFF}" || scalar == "\u{200B}"
  }
  let scalars = text.unicodeScalars
  guard let first = scalars.first, let last = scalars.last, isBlank(first) || isBlank(last) else {
    return text
  }
  guard let start = scalars.firstIndex(where: { !isBlank($0) }),
    let end = scalars.lastIndex(where: { !isBlank($0) })
  else { return "" }
  return String(scalars[start...end])
}

/// Text with full-width digits, letters, signs and blanks in their usual width.
func halfWidth(_ text: String) -> String {
  guard text.utf8.contains(where: { $0 == 0xEF || $0 == 0xE3 }) else { return text }
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0xFF01...0xFF5E: result.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
    case 0x3000: result.append(" ")
    default: result.append(scalar)
    }
  }
  return String(result)
}

/// A name of a column as people compare it: in usual width, lower case, without blanks.
func folded(_ text: String) -> String {
  String(halfWidth(text).lowercased().filter { !$0.isWhitespace })
}

/// A name of a column on one line: every run of blanks and line ends is one blank.
func cleanedName(_ text: String) -> String {
  guard text.contains(where: \.isWhitespace) else { return text }
  return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

/// Reads `2019`, `2019年`, `2019年度` or `２０１９年` of the years 1800 to 2200; `nil` for anything else.
func year(_ text: String) -> Int? {
  guard text.utf8.count >= 4, text.utf8.count <= 24 else { return nil }
  var rest = Substring(trimmed(halfWidth(text)))
  // Without a word after it only four digits are a year.
  if rest.utf8.count != 4, rest.unicodeScalars.last?.isASCII ?? true { return nil }
  for suffix in ["年度", "年"] where rest.hasSuffix(suffix) {
    rest.removeLast(suffix.count)
    break
  }
  guard rest.utf8.count == 4, rest.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let value = Int(rest),
    (1800...2200).contains(value)
  else { return nil }
  return value
}

/// Whether a text names a month or quarter, such as `2024年3月`, `2024-03`, `2024Q1` or `2024年第一季度`.
func isPartOfYear(_ text: String) -> Bool {
  let plain = folded(text)
  guard plain.utf8.count <= 40, plain.prefix(4).allSatisfy({ $0.isASCII && $0.isNumber }), plain.count > 4
  else {
    return false
  }
  let rest = plain.dropFirst(4)
  if rest.hasPrefix("年") { return rest.contains("月") || rest.contains("季") }
  guard let mark = rest.first, mark == "-" || mark == "/" || mark == "." || mark == "q" || mark == "m" else {
    return false
  }
  let digits = rest.dropFirst()
  return (1...2).contains(digits.count) && digits.allSatisfy { $0.isASCII && $0.isNumber }
}

/// A name with its unit of measure in brackets at the end, of either width: `人口数(抽样调查)(人)` is `人口数(抽样调查)` in 人.
struct MeasuredName: Hashable, Sendable {
  /// The name without the unit of measure.
  let name: String
  /// The unit of measure; `nil` when the text ends without brackets.
  let unit: String?

  init(_ text: String) {
    let whole = trimmed(text)
    var depth = 0
    var index = whole.endIndex
    while index > whole.startIndex {
      let after = index
      index = whole.index(before: index)
      let mark = whole[index]
      if mark == ")" || mark == "）" {
        depth += 1
      } else if mark == "(" || mark == "（" {
        depth -= 1
        guard depth == 0 else { continue }
        let name = trimmed(String(whole[..<index]))
        let unit = trimmed(String(whole[after...].dropLast()))
        guard !name.isEmpty, !unit.isEmpty else { break }
        (self.name, self.unit) = (name, unit)
        return
      }
      if depth == 0 { break }
    }
    (name, unit) = (whole, nil)
  }
}
