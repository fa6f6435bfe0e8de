import Testing

@testable import ProvinceAtlas

/// Spoils a study that has an earlier output, builds it, and expects one message with all the given pieces and the
/// earlier output as it was.
///
/// - Returns: the message.
@discardableResult
func expectRefusal(
  saying pieces: [String], choosing change: (inout RunOptions) -> Void = { _ in },
  sourceLocation: SourceLocation = #_sourceLocation, when spoil: (ToyStudy) throws -> Void
) async throws -> String {
  let toy = try ToyStudy()
  let earlier = [
    "report.pdf": "an earlier report", "provinces/410000-henan.pdf": "an earlier province",
    "manifest.json": #"{"an": "earlier manifest"}"#,
  ]
  for (name, text) in earlier { try toy.write(Array(text.utf8), to: "Output/toy/\(name)") }
  let before = try toy.outputs()
  try spoil(toy)
  let error = await #expect(throws: AtlasError.self, sourceLocation: sourceLocation) {
    _ = try await toy.run(change).build()
  }
  let message = error?.description ?? ""
  for piece in pieces {
    #expect(message.contains(piece), "`\(piece)` in: \(message)", sourceLocation: sourceLocation)
  }
  #expect(message.last.map { ".?!".contains($0) } == true, sourceLocation: sourceLocation)
  #expect(!message.contains("\n"), "one line", sourceLocation: sourceLocation)
  #expect(try toy.outputs() == before, "the earlier output", sourceLocation: sourceLocation)
  return message
}
