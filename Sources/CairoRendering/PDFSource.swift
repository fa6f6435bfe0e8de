/// The objects of a PDF that ``CairoRenderer`` wrote: a plain cross-reference table, nothing compressed but streams,
/// nothing encrypted. A file by another program is refused where it differs.
struct PDFSource {
  let bytes: [UInt8]
  /// The body of each object by its number.
  private let bodies: [Int: Range<Int>]
  /// The numbers of the pages in order.
  let pages: [Int]
  /// The number of the root of the pages.
  let pagesRoot: Int
  private let catalog: Int
  private let information: Int?

  init(_ bytes: [UInt8]) throws(RenderingError) {
    self.bytes = bytes
    let fault = RenderingError.unexpectedOutput(format: "PDF", message: "it is not of this program's kind")
    guard let table = PDFFile(bytes).crossReferences() else { throw fault }
    let used = table.entries.enumerated().filter(\.element.isUsed).map { ($0, $1.offset) }
    let ends = (used.map(\.1) + [table.start]).sorted()
    var bodies: [Int: Range<Int>] = [:]
    var next: [Int: Int] = [:]
    for (start, end) in zip(ends, ends.dropFirst()) { next[start] = end }
    for (number, offset) in used {
      guard let end = next[offset], end <= bytes.count, offset < end else { throw fault }
      var scanner = PDFScanner(bytes, offset..<end)
      for _ in 0..<3 { _ = scanner.next() }
      bodies[number] = scanner.place..<end
    }
    self.bodies = bodies
    var scanner = PDFScanner(bytes, table.start..<bytes.count)
    while let token = scanner.next(), scanner.text(token.range) != "trailer" {}
    let trailer = Self.dictionary(bytes, scanner.place..<bytes.count)
    func reference(_ range: Range<Int>?) -> Int? { range.flatMap { Self.references(bytes, $0).first } }
    guard let catalog = reference(trailer["Root"]), let body = bodies[catalog],
      let root = reference(Self.dictionary(bytes, body)["Pages"]), let pagesBody = bodies[root],
      let kids = Self.dictionary(bytes, pagesBody)["Kids"]
    else { throw fault }
    self.catalog = catalog
    information = reference(trailer["Info"])
    pagesRoot = root
    pages = Self.references(bytes, kids)
    for page in pages {
      guard let type = bodies[page].flatMap({ Self.dictionary(bytes, $0)["Type"] }),
        bytes[type].elementsEqual("/Page".utf8)
      else { throw fault }
    }
  }

  /// The entries of the dictionary that a range starts with, by name without slash.
  private static func dictionary(_ bytes: [UInt8], _ range: Range<Int>) -> [String: Range<Int>] {
    var scanner = PDFScanner(bytes, range)
    var entries: [String: Range<Int>] = [:]
    guard scanner.next()?.kind == .openDictionary else { return [:] }
    while let key = scanner.next(), key.kind == .name, let value = scanner.value() {
      entries[scanner.text(key.range.dropFirst())] = value
    }
    return entries
  }

  /// The objects that a range refers to, in order.
  private static func references(_ bytes: [UInt8], _ range: Range<Int>) -> [Int] {
    var scanner = PDFScanner(bytes, range)
    var recent: [Int?] = []
    var numbers: [Int] = []
    while let token = scanner.next() {
      if scanner.text(token.range) == "R", recent.count >= 2, let number = recent[recent.count - 2] {
        numbers.append(number)
      }
      recent = recent.suffix(1) + [token.kind == .word ? scanner.number(token.range) : nil]
    }
    return numbers
  }

  /// The body of an object; `nil` for one that is free.
  func body(_ number: Int) -> Range<Int>? { bodies[number] }

  /// The entries of an object that is a dictionary or a stream.
  func entries(of number: Int) -> [String: Range<Int>] {
    bodies[number].map { Self.dictionary(bytes, $0) } ?? [:]
  }

  /// The objects a value refers to.
  func references(in range: Range<Int>?) -> [Int] { range.map { Self.references(bytes, $0) } ?? [] }

  /// The bytes of a value.
  func value(_ range: Range<Int>?) -> [UInt8] { range.map { Array(bytes[$0]) } ?? [] }

  /// An entry of the document's information.
  func information(_ key: String) -> [UInt8] { value(information.map(entries)?[key]) }

  /// An entry of the catalog.
  func catalogEntry(_ key: String) -> [UInt8] { value(entries(of: catalog)[key]) }

  /// The root of the bookmarks with the first and the last of them; `nil` without any.
  var outline: (root: Int, first: Int, last: Int, count: Int)? {
    guard let root = references(in: entries(of: catalog)["Outlines"]).first else { return nil }
    let entries = entries(of: root)
    guard let first = references(in: entries["First"]).first, let last = references(in: entries["Last"]).first
    else { return nil }
    var (count, item) = (0, Optional(first))
    while let number = item, count <= bodies.count {
      count += 1
      item = references(in: self.entries(of: number)["Next"]).first
    }
    return (root, first, last, count)
  }

  /// The root of the structure, its parts, and what each number of the parent tree stands for; `nil` for a file without.
  var structure: (root: Int, kids: [Int], parents: [(key: Int, value: Range<Int>)])? {
    guard let root = references(in: entries(of: catalog)["StructTreeRoot"]).first, bodies[root] != nil else {
      return nil
    }
    let entries = entries(of: root)
    let kids = references(in: entries["K"])
    guard !kids.isEmpty else { return nil }
    let tree = entries["ParentTree"]
    let own = references(in: tree).first.map(self.entries) ?? [:]
    guard let list = own["Nums"], list.count > 1 else { return (root, kids, []) }
    return (root, kids, numbered(list))
  }

  /// The labels of pages, each for the pages from one, counted from 0, up to the next; empty for a file without.
  var pageLabels: [(page: Int, value: Range<Int>)] {
    guard let tree = references(in: entries(of: catalog)["PageLabels"]).first,
      let list = entries(of: tree)["Nums"], list.count > 1
    else { return [] }
    return numbered(list).map { (page: $0.key, value: $0.value) }
  }

  /// The numbers of a list, each with the value after it.
  private func numbered(_ list: Range<Int>) -> [(key: Int, value: Range<Int>)] {
    var scanner = PDFScanner(bytes, (list.lowerBound + 1)..<(list.upperBound - 1))
    var values: [(key: Int, value: Range<Int>)] = []
    while let token = scanner.next(), let number = scanner.number(token.range), let value = scanner.value() {
      values.append((number, value))
    }
    return values
  }

  /// The places that links lead to by name.
  var destinations: [[UInt8]: Range<Int>] {
    guard let names = references(in: entries(of: catalog)["Names"]).first,
      let tree = references(in: entries(of: names)["Dests"]).first, let list = entries(of: tree)["Names"],
      list.count > 1
    else { return [:] }
    var scanner = PDFScanner(bytes, (list.lowerBound + 1)..<(list.upperBound - 1))
    var places: [[UInt8]: Range<Int>] = [:]
    while let name = scanner.next(), let place = scanner.value() { places[Array(bytes[name.range])] = place }
    return places
  }

  /// The width and height of a page in points.
  func size(ofPage number: Int) -> (width: Double, height: Double)? {
    guard let box = entries(of: number)["MediaBox"] else { return nil }
    var scanner = PDFScanner(bytes, (box.lowerBound + 1)..<box.upperBound)
    var numbers: [Double] = []
    while let token = scanner.next(), let number = Double(scanner.text(token.range)) {
      numbers.append(number)
    }
    return numbers.count == 4 ? (numbers[2] - numbers[0], numbers[3] - numbers[1]) : nil
  }
}
