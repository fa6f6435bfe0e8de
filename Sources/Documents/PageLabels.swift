/// The numbers printed on pages.
struct PageLabels {
  /// The number of each page.
  let labels: [String]
  /// The last number of the pages that are numbered together with each page.
  let last: [String]

  /// - Parameters:
  ///   - pages: the section of each page, from 0.
  ///   - numerals: how the pages of each section are numbered from 1; `nil` to go on as before.
  init(pages: [Int], numerals: [PageNumerals?]) {
    var labels: [String] = []
    var starts: [Int] = []
    var (style, number, section) = (PageNumerals.arabic, 0, -1)
    for page in pages {
      // A section whose pages another one took has begun with it.
      for begun in numerals.indices where begun > section && begun <= page {
        guard let numerals = numerals[begun] else { continue }
        (style, number) = (numerals, 0)
        starts.append(labels.count)
      }
      section = max(section, page)
      number += 1
      labels.append(style.string(number))
    }
    self.labels = labels
    var last: [String] = []
    for index in labels.indices {
      let next = starts.first { $0 > index } ?? labels.count
      last.append(labels[next - 1])
    }
    self.last = last
  }
}
