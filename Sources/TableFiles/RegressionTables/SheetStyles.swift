/// The looks of cells in a workbook, each kept once (ECMA-376 part 1, 18.8). The first two are those of plain sheets: 0
/// plain, 1 bold.
struct SheetStyles {
  /// How letters look.
  enum Face: Int, Hashable {
    case plain, bold, italic
  }

  /// How strong a rule is.
  enum Rule: String, Hashable {
    case thin, medium
  }

  /// How a cell looks.
  struct Look: Hashable {
    var face = Face.plain
    var top: Rule?
    var bottom: Rule?
    /// `left`, `center` or `right`; `nil` for what Excel does by itself.
    var alignment: String?
    var wraps = false
    /// How a number is shown; `nil` for what Excel does by itself.
    var format: String?
  }

  private struct Border: Hashable {
    let top: Rule?
    let bottom: Rule?
  }

  private var looks = [Look(), Look(face: .bold)]
  private var numbers: [Look: Int] = [Look(): 0, Look(face: .bold): 1]
  private var formats: [String] = []
  private var borders = [Border(top: nil, bottom: nil)]

  /// The number of a look, which is added if it is new.
  mutating func number(of look: Look) -> Int {
    if let number = numbers[look] { return number }
    let border = Border(top: look.top, bottom: look.bottom)
    if !borders.contains(border) { borders.append(border) }
    if let format = look.format, !formats.contains(format) { formats.append(format) }
    numbers[look] = looks.count
    looks.append(look)
    return looks.count - 1
  }

  /// The part `xl/styles.xml`.
  var xml: String {
    let face = "<sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/>"
    let fonts = ["", "<b/>", "<i/>"].map { "<font>\($0)\(face)</font>" }
    return xmlHead + "<styleSheet xmlns=\"\(spreadsheetNamespace)\">" + formatsXML
      + "<fonts count=\"\(fonts.count)\">\(fonts.joined())</fonts>"
      + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
      + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
      + "<borders count=\"\(borders.count)\">\(borders.map(xml).joined())</borders>"
      + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
      + "<cellXfs count=\"\(looks.count)\">\(looks.map(xml).joined())</cellXfs>"
      + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>"
  }

  /// Formats of our own are numbered from 164.
  private var formatsXML: String {
    guard !formats.isEmpty else { return "" }
    let items = formats.enumerated().map { index, code in
      "<numFmt numFmtId=\"\(164 + index)\" formatCode=\"\(escapedText(code))\"/>"
    }
    return "<numFmts count=\"\(formats.count)\">\(items.joined())</numFmts>"
  }

  private func xml(_ border: Border) -> String {
    func side(_ name: String, _ rule: Rule?) -> String {
      rule.map { "<\(name) style=\"\($0.rawValue)\"><color auto=\"1\"/></\(name)>" } ?? "<\(name)/>"
    }
    return
      "<border><left/><right/>\(side("top", border.top))\(side("bottom", border.bottom))<diagonal/></border>"
  }

  private func xml(_ look: Look) -> String {
    let format = look.format.flatMap { formats.firstIndex(of: $0) }.map { 164 + $0 } ?? 0
    let border = borders.firstIndex(of: Border(top: look.top, bottom: look.bottom)) ?? 0
    let attributes =
      "numFmtId=\"\(format)\" fontId=\"\(look.face.rawValue)\" fillId=\"0\" borderId=\"\(border)\" xfId=\"0\""
      + (format > 0 ? " applyNumberFormat=\"1\"" : "") + (look.face != .plain ? " applyFont=\"1\"" : "")
      + (border > 0 ? " applyBorder=\"1\"" : "")
    guard look.alignment != nil || look.wraps else { return "<xf \(attributes)/>" }
    let alignment =
      (look.alignment.map { " horizontal=\"\($0)\"" } ?? "")
      + (look.wraps ? " vertical=\"top\" wrapText=\"1\"" : "")
    return "<xf \(attributes) applyAlignment=\"1\"><alignment\(alignment)/></xf>"
  }
}
