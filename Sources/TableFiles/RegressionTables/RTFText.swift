/// Plain text in RTF (specification 1.9.1): braces and backslashes escaped, what is not ASCII as `\uN ?` in UTF-16 units,
/// East Asian letters in the file’s second font, line ends and control characters as blanks.
func rtfText(_ text: String) -> String {
  var result = ""
  var isEastAsian = false
  for scalar in text.unicodeScalars {
    if isWide(scalar) != isEastAsian {
      result += isEastAsian ? "}" : "{\\f1 "
      isEastAsian.toggle()
    }
    switch scalar {
    case "\\", "{", "}": result += "\\" + String(scalar)
    case "\u{A0}": result += "\\~"
    default:
      if isUnprintable(scalar) {
        result += " "
      } else if scalar.isASCII {
        result += String(scalar)
      } else {
        // Units above 32767 are written as negative numbers; `?` is for readers without Unicode.
        for unit in String(scalar).utf16 { result += "\\u\(Int16(bitPattern: unit)) ?" }
      }
    }
  }
  return result + (isEastAsian ? "}" : "")
}
