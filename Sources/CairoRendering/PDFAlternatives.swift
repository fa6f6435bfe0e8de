extension PDFFile {
  /// The file with words in place of each figure, for readers that do not see it, which cairo 1.16 cannot write.
  ///
  /// - Parameter figures: the words of each figure in the order they were begun; empty for none.
  func describing(figures: [String]) throws(RenderingError) -> PDFFile {
    guard figures.contains(where: { !$0.isEmpty }) else { return self }
    guard let table = crossReferences() else {
      throw .unexpectedOutput(format: "PDF", message: "no cross-reference table at its end")
    }
    let places = figurePlaces(table)
    guard places.count == figures.count else {
      throw .unexpectedOutput(
        format: "PDF", message: "\(places.count) figures in its structure, \(figures.count) drawn")
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + figures.count * 200)
    var copied = 0
    var shifts: [(place: Int, by: Int)] = []
    for (place, words) in zip(places, figures) where !words.isEmpty {
      result += bytes[copied..<place]
      result += Array("   /Alt \(PDFAssembly.string(words))\n".utf8)
      copied = place
      shifts.append((place, result.count - place))
    }
    result += bytes[copied..<table.start]
    let start = result.count
    result += Array("xref\n0 \(table.entries.count)\n".utf8)
    for entry in table.entries {
      let shift = Self.shift(of: entry.offset, among: shifts)
      let digits = String(entry.offset + (entry.isUsed ? shift : 0))
      result += Array(repeating: UInt8(ascii: "0"), count: max(0, 10 - digits.utf8.count))
      result += Array(digits.utf8) + bytes[(entry.place + 10)..<(entry.place + 20)]
    }
    guard let last = table.entries.last,
      let end = find("startxref\n", from: last.place + 20, before: bytes.count)
    else {
      throw .unexpectedOutput(format: "PDF", message: "no end after its cross-reference table")
    }
    result += bytes[(last.place + 20)..<end]
    result += Array("\(start)\n%%EOF\n".utf8)
    return PDFFile(result)
  }

  /// How far what stands at an offset moved: by the last of the insertions up to there, found by halving.
  private static func shift(of offset: Int, among shifts: [(place: Int, by: Int)]) -> Int {
    var (low, high) = (0, shifts.count)
    while low < high {
      let middle = (low + high) / 2
      if shifts[middle].place <= offset { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? 0 : shifts[low - 1].by
  }

  /// Where the words of each figure belong, in the order of the structure: cairo writes its parts as they were begun.
  private func figurePlaces(_ table: Table) -> [Int] {
    let head = "<< /Type /StructElem\n   /S /Figure\n"
    var places: [Int] = []
    for (number, entry) in table.entries.enumerated() where entry.isUsed {
      let body = entry.offset + "\(number) 0 obj\n".utf8.count
      if starts(with: head, at: body) { places.append(body + head.utf8.count) }
    }
    return places.sorted()
  }
}
