/// A character encoding by the name the C library knows it under.
public struct TextEncoding: Hashable, Sendable, CustomStringConvertible {
  /// The name for `iconv_open`, such as `GB18030`.
  public let name: String

  private init(named name: String) { self.name = name }

  /// Unicode in eight-bit units.
  public static let utf8 = TextEncoding(named: "UTF-8")
  /// The Chinese national standard, which contains GBK, code page 936 and GB2312.
  public static let gb18030 = TextEncoding(named: "GB18030")
  /// Traditional Chinese, code page 950.
  public static let big5 = TextEncoding(named: "CP950")
  /// Western European, the Windows code page.
  public static let windows1252 = TextEncoding(named: "CP1252")
  /// Western European, ISO 8859-1; every byte sequence is valid in it.
  public static let latin1 = TextEncoding(named: "ISO-8859-1")

  /// The encoding a .cpg file or a user names: `UTF-8`, `936`, `ANSI 1252`, `GBK`, `Big-5`, `ISO 88591`, ...;
  /// `nil` when the label is none that the system's `iconv` knows.
  public init?(label: String) {
    let folded = label.uppercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
    guard !folded.isEmpty, folded.utf8.count <= 24 else { return nil }
    if let known = Self.known[folded] {
      self = known
      return
    }
    let digits = String(folded.drop { !$0.isNumber })
    let prefix = String(folded.dropLast(digits.count))
    guard digits.allSatisfy(\.isNumber) else { return nil }
    let candidate: String? =
      switch prefix {
      case "ISO" where digits.hasPrefix("8859"), "" where digits.hasPrefix("8859"):
        digits.count > 4 ? "ISO-8859-\(digits.dropFirst(4))" : nil
      case "", "ANSI", "OEM", "CP", "WINDOWS", "MS", "LDID": digits.isEmpty ? nil : "CP\(digits)"
      default: nil
      }
    guard let candidate, TextConverter.supports(candidate) else { return nil }
    self.name = candidate
  }

  /// The encoding of a table's language driver byte, for the bytes that name one worth trusting. 0x57 and 0x03
  /// ("Windows ANSI") are what many writers put whatever the text is in, so they are not among them.
  init?(languageDriver byte: UInt8) {
    switch byte {
    case 0x4D, 0x7A: self = .gb18030
    case 0x4F, 0x78: self = .big5
    case 0x13, 0x7B: self = TextEncoding(named: "CP932")
    case 0x4E, 0x79: self = TextEncoding(named: "CP949")
    case 0xC8: self = TextEncoding(named: "CP1250")
    case 0xC9: self = TextEncoding(named: "CP1251")
    case 0xCA: self = TextEncoding(named: "CP1254")
    default: return nil
    }
  }

  /// The name.
  public var description: String { name }

  private static let known: [String: TextEncoding] = [
    "UTF8": .utf8, "65001": .utf8, "CP65001": .utf8, "UNICODE": .utf8,
    "GBK": .gb18030, "GB2312": .gb18030, "GB18030": .gb18030, "EUCCN": .gb18030, "936": .gb18030,
    "CP936": .gb18030, "ANSI936": .gb18030, "OEM936": .gb18030, "54936": .gb18030,
    "BIG5": .big5, "950": .big5, "CP950": .big5, "ANSI950": .big5, "OEM950": .big5,
    "LATIN1": .latin1, "ASCII": .latin1, "SHIFTJIS": TextEncoding(named: "CP932"),
    "SJIS": TextEncoding(named: "CP932"), "EUCKR": TextEncoding(named: "CP949"),
  ]
}
