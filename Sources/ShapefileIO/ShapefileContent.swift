public import Geography

/// What kind of shapes a file holds; Z and M variants count as their plane form.
public enum ShapeType: Hashable, Sendable {
  /// No shape at all (type 0).
  case null
  /// Single places (1, 11, 21).
  case points
  /// Open lines (3, 13, 23).
  case lines
  /// Areas (5, 15, 25).
  case polygons
  /// Groups of places (8, 18, 28).
  case multipoints

  /// The kind of a type code of the format; `nil` for multipatch and codes the format does not have.
  public init?(code: Int) {
    switch code {
    case 0: self = .null
    case 1, 11, 21: self = .points
    case 3, 13, 23: self = .lines
    case 5, 15, 25: self = .polygons
    case 8, 18, 28: self = .multipoints
    default: return nil
    }
  }
}

/// A column of the attribute table.
public struct ShapefileField: Hashable, Sendable {
  /// Its name, decoded.
  public let name: String
  /// The dBASE letter: `C` characters, `N` and `F` numbers, `L` logical, `D` date.
  public let type: Character
  /// Width in bytes.
  public let width: Int
  /// Digits after the point of a number.
  public let decimals: Int
}

/// Which encoding the texts were read in, and why that one.
public struct EncodingChoice: Hashable, Sendable {
  /// What spoke for the encoding.
  public enum Evidence: Hashable, Sendable {
    /// The caller named it.
    case asked
    /// The .cpg file, which says `label`.
    case codePageFile(label: String)
    /// The language driver byte of the table's header.
    case languageDriver(UInt8)
    /// No byte above 127 in any text: every candidate agrees.
    case plainASCII
    /// All texts were decoded on trial; `knownNames` of them were names the caller knows.
    case trial(knownNames: Int)
    /// Nothing fitted; each byte was taken as a character of ISO 8859-1.
    case lastResort
  }

  /// The encoding.
  public let encoding: TextEncoding
  /// The reason.
  public let evidence: Evidence

  /// Makes a choice.
  public init(encoding: TextEncoding, evidence: Evidence) {
    self.encoding = encoding
    self.evidence = evidence
  }
}

extension EncodingChoice: CustomStringConvertible {
  /// Half a sentence for a report: the encoding and what spoke for it.
  public var description: String {
    switch evidence {
    case .asked: "\(encoding), as asked"
    case .codePageFile(let label): "\(encoding), as the .cpg says (\(label))"
    case .languageDriver(let byte):
      "\(encoding), as the table's language byte says (0x\(String(byte, radix: 16)))"
    case .plainASCII: "plain ASCII"
    case .trial(0): "\(encoding), the only candidate all texts are valid in"
    case .trial(let names): "\(encoding), which yields \(names) known names"
    case .lastResort: "\(encoding), since no other encoding fits: check the names"
    }
  }
}

/// A shapefile read to the end.
public struct ShapefileContent: Hashable, Sendable {
  /// Features in the order in which their keys first appear, with the reference system of the .prj.
  public let layer: Layer
  /// The type in the header.
  public let shapeType: ShapeType
  /// Shape records, null and deleted ones included.
  public let recordCount: Int
  /// The columns of the table.
  public let fields: [ShapefileField]
  /// How texts were decoded.
  public let encoding: EncodingChoice
  /// What a careful reader wants to know, in the order found.
  public let notices: [ShapefileNotice]
}

/// Something odd that did not stop the reading. Records count from 1.
public enum ShapefileNotice: Hashable, Sendable {
  /// Records without a shape.
  case nullShapes(records: [Int])
  /// Rows marked deleted; they and their shapes are left out.
  case deletedRows(records: [Int])
  /// Records whose key is blank; each is a feature of its own named `record n`.
  case blankKeys(records: [Int])
  /// Features made of several records (`records` in all); fields that differ between them hold the first value.
  case mergedRecords(features: Int, records: Int, differingFields: [String])
  /// Records whose rings run against the format's direction; they were sorted by which lies in which.
  case reorientedRings(records: [Int])
  /// Rings of fewer than three different vertices, left out.
  case degenerateRings(records: [Int])
  /// Records with rings that come back to one of their vertices; they were parted there, and spikes taken off.
  case touchingRings(records: [Int])
  /// Records with a ring whose line crosses itself: what is inside is a guess, so the file is to be repaired.
  case crossingRings(records: [Int])
  /// No .dbf: features have no attributes.
  case noTable
  /// No .prj: the reference system is unknown.
  case noReferenceSystem
  /// The .cpg says something no encoding is called.
  case unknownCodePage(label: String)
  /// What the .cpg or the language byte names is not what the texts are in.
  case contradictedEncoding(claimed: TextEncoding)
  /// Texts that fill their field and end inside a character, which was left out.
  case cutText(records: [Int], field: String)
  /// Bytes after the end of a file.
  case excessBytes(path: String, bytes: Int)
}

extension ShapefileNotice: CustomStringConvertible {
  /// A sentence for the report.
  public var description: String {
    switch self {
    case .nullShapes(let records): "Without a shape: \(Self.list(records))."
    case .deletedRows(let records): "Marked as deleted and left out: \(Self.list(records))."
    case .blankKeys(let records): "Without a key: \(Self.list(records)); each stands as a feature of its own."
    case .mergedRecords(let features, let records, let fields):
      "\(features) features are made of several records, \(records) in all"
        + (fields.isEmpty
          ? "."
          : "; the first record's value stands where they differ (\(fields.joined(separator: ", "))).")
    case .reorientedRings(let records): "Rings turned to the right direction: \(Self.list(records))."
    case .degenerateRings(let records): "Rings of fewer than three vertices left out: \(Self.list(records))."
    case .touchingRings(let records):
      "Rings that touch themselves parted there: \(Self.list(records))."
    case .crossingRings(let records):
      "Rings that cross themselves, so that what is inside is a guess: \(Self.list(records)); repair the file."
    case .noTable: "There is no .dbf: the features have no attributes."
    case .noReferenceSystem: "There is no .prj: the study has to name the layer's reference system."
    case .unknownCodePage(let label): "The .cpg says “\(label)”, which names no encoding."
    case .contradictedEncoding(let claimed): "The file claims \(claimed), but its texts are not valid in it."
    case .cutText(let records, let field):
      "Text of \(field) cut inside its last character: \(Self.list(records))."
    case .excessBytes(let path, let bytes): "\(path) has \(bytes) bytes after its end."
    }
  }

  private static func list(_ records: [Int]) -> String {
    let shown = records.prefix(8).map(String.init).joined(separator: ", ")
    let noun = records.count == 1 ? "record" : "records"
    return records.count > 8 ? "\(noun) \(shown), … (\(records.count) in all)" : "\(noun) \(shown)"
  }
}
