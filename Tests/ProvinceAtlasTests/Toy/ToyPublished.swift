import Testing

@testable import ProvinceAtlas

extension ToyStudy {
  /// The head of a file of published figures that cover the toy's table.
  static let publishedHead = """
    source: A paper (2024)
    years: [2019, 2022]
    sample: 36
    absent: {robots: {label: Robots, reason: not counted here}}

    """

  /// Names a file of published figures in the study and writes it: the usual head, then the tables.
  func publish(_ tables: String, head: String = publishedHead) throws {
    try edit("study.yaml") { $0 += Array("published: published.yaml\n".utf8) }
    try write(Array((head + "tables:\n" + tables).utf8), to: "published.yaml")
  }

  /// What becomes of published figures.
  func comparison(_ tables: String) throws -> PublishedComparison {
    try publish(tables)
    return try #require(try inputs().results.published)
  }
}
