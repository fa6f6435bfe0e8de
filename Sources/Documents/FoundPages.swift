/// The pages on which a first run over the document found what its lists lead to.
struct FoundPages {
  /// The page of every heading by its place in the order, from 0.
  var headings: [Int] = []
  /// The page of every figure and table with a number, from 0.
  var numbered: [Numbered: Int] = [:]
  /// What stands on each page as its number.
  var labels: [String] = []

  /// The number printed on the page of a heading; `0` before it is known.
  func heading(_ index: Int) -> String { headings.indices.contains(index) ? label(headings[index]) : "0" }

  /// The number printed on the page of a figure or table.
  func item(_ item: Numbered) -> String { numbered[item].map(label) ?? "0" }

  private func label(_ page: Int) -> String { labels.indices.contains(page) ? labels[page] : "\(page + 1)" }
}
