import Drawings

/// A stretch of text set in one face.
struct FaceRun: Hashable {
  /// Bytes of the UTF-8 text.
  var bytes: Range<Int>
  /// Which of the stack's faces.
  var face: Int
}

/// Chooses a face for every character: the first of the stack that has it. Quotation marks, dashes and dots
/// that Latin and Chinese share take the face of the text around them, so that Chinese punctuation is full width.
struct FaceRuns {
  /// The runs, covering the text.
  var runs: [FaceRun] = []
  /// Characters no face has, in the order of the text, each once.
  var missing: [Unicode.Scalar] = []

  private struct Piece {
    var bytes: Range<Int>
    var face: Int
    var shared: SharedPunctuation?
    var isBlank: Bool
  }

  /// Resolves `text` against faces in their order; `isIdeographic` tells which of them are Chinese.
  init(_ text: String, faceCount: Int, isIdeographic: (Int) -> Bool, covers: (Int, Unicode.Scalar) -> Bool) {
    var pieces: [Piece] = []
    var offset = 0
    for character in text {
      let end = offset + character.utf8.count
      let face = firstFace(for: character, faceCount: faceCount, covers: covers)
      pieces.append(
        Piece(
          bytes: offset..<end, face: face, shared: SharedPunctuation(character),
          isBlank: character.unicodeScalars.first.map(Self.isBlank) ?? true))
      offset = end
    }
    settleShared(&pieces, faceCount: faceCount, isIdeographic: isIdeographic, covers: covers)
    for piece in pieces {
      if let last = runs.indices.last, runs[last].face == piece.face {
        runs[last].bytes = runs[last].bytes.lowerBound..<piece.bytes.upperBound
      } else {
        runs.append(FaceRun(bytes: piece.bytes, face: piece.face))
      }
    }
  }

  /// The first face with all of a character; what no face has is noted.
  private mutating func firstFace(
    for character: Character, faceCount: Int, covers: (Int, Unicode.Scalar) -> Bool
  ) -> Int {
    if let only = character.unicodeScalars.first, character.unicodeScalars.count == 1,
      let face = (0..<faceCount).first(where: { covers($0, only) })
    {
      return face
    }
    let needed = character.unicodeScalars.filter { !Self.needsNoGlyph($0) }
    for face in 0..<faceCount where needed.allSatisfy({ covers(face, $0) }) { return face }
    for scalar in needed where !(0..<faceCount).contains(where: { covers($0, scalar) }) {
      if !missing.contains(scalar) { missing.append(scalar) }
    }
    if missing.isEmpty { missing.append(contentsOf: needed) }
    return 0
  }

  /// Blanks are synthesised by the shaper and default ignorables are invisible: neither can become a box.
  static func needsNoGlyph(_ scalar: Unicode.Scalar) -> Bool {
    // Nearly every character is one of these, and looking up properties takes longer than all the rest.
    if (0x21...0x7E).contains(scalar.value) || (0x4E00...0x9FFF).contains(scalar.value) { return false }
    return scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    needsNoGlyph(scalar) && scalar.properties.isWhitespace
  }

  /// For each piece the face of the last text before it that is neither blank nor shared.
  private static func nearestFaces(_ pieces: [Piece]) -> [Int?] {
    var last: Int?
    return pieces.map { piece in
      defer { if piece.shared == nil, !piece.isBlank { last = piece.face } }
      return last
    }
  }

  /// Gives shared punctuation the face of the nearest text outside of it: before an opening mark, after a
  /// closing one; failing that, on the other side.
  private func settleShared(
    _ pieces: inout [Piece], faceCount: Int, isIdeographic: (Int) -> Bool,
    covers: (Int, Unicode.Scalar) -> Bool
  ) {
    // Where all is in a Latin face, nothing is to be settled, and no other face has to be loaded.
    guard pieces.contains(where: { $0.shared != nil }),
      pieces.contains(where: { $0.face > 0 }),
      let chinese = (0..<faceCount).first(where: isIdeographic), chinese > 0
    else { return }
    let before = Self.nearestFaces(pieces)
    let after = Self.nearestFaces(pieces.reversed()).reversed().map(\.self)
    for index in pieces.indices {
      guard let shared = pieces[index].shared else { continue }
      let isOpening = shared.side == .opening
      guard let face = isOpening ? before[index] ?? after[index] : after[index] ?? before[index],
        isIdeographic(face), covers(face, shared.scalar)
      else { continue }
      pieces[index].face = face
    }
  }
}

/// Punctuation written with one code point in Latin and in Chinese.
struct SharedPunctuation: Hashable {
  /// Which side of a phrase it stands on.
  enum Side: Hashable { case opening, closing }

  let scalar: Unicode.Scalar
  let side: Side

  /// `nil` for every other character.
  init?(_ character: Character) {
    guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1 else {
      return nil
    }
    switch scalar.value {
    case 0x2018, 0x201C: side = .opening
    case 0x2019, 0x201D, 0x2014, 0x2026: side = .closing
    default: return nil
    }
    self.scalar = scalar
  }
}
