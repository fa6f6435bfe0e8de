/// The structure of a volume: those of its files one after the other.
struct PDFStructure {
  /// The number of its root.
  let root: Int
  private var kids: [Int] = []
  private var parents: [(key: Int, value: String)] = []
  /// What is added to the next file's numbers of the parent tree.
  private(set) var shift = 0

  init(in assembly: inout PDFAssembly) { root = assembly.reserve() }

  /// Takes the structure of a file over.
  mutating func append(_ source: PDFSource, copy: inout PDFCopy, in assembly: inout PDFAssembly) {
    guard let structure = source.structure else { return }
    for kid in structure.kids { if let number = copy.number(of: kid, in: &assembly) { kids.append(number) } }
    var most = -1
    for (key, value) in structure.parents {
      parents.append((key + shift, String(decoding: copy.rewritten(value, in: &assembly), as: UTF8.self)))
      most = max(most, key)
    }
    shift += most + 1
  }

  /// Writes it; returns what the catalog says of it.
  func write(in assembly: inout PDFAssembly) -> String {
    guard !kids.isEmpty else { return "" }
    let tree = assembly.reserve()
    let entries = parents.map { "\($0.key) \($0.value)" }.joined(separator: "\n   ")
    assembly.write(tree, "<< /Nums [\n   \(entries)\n   ]\n>>")
    let list = kids.map { "\($0) 0 R" }.joined(separator: " ")
    assembly.write(root, "<< /Type /StructTreeRoot\n   /K [ \(list) ]\n   /ParentTree \(tree) 0 R\n>>")
    return "   /StructTreeRoot \(root) 0 R\n   /MarkInfo << /Marked true >>\n"
  }
}
