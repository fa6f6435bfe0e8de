import Geography
import ShapefileIO
import Testing

@Test("Columns tell whether they may serve as a key")
func columns() throws {
  var builder = ShapefileBuilder.named(["A", "B", "A", ""])
  builder.fields.append((Array("CODE".utf8), "N", 4))
  for index in builder.records.indices { builder.records[index].values.append(Array("\(index)".utf8)) }
  let summary = try ShapefileReader.inspect(path: builder.write())
  #expect(summary.fields.map(\.field.name) == ["NAME", "CODE"])
  #expect(summary.fields.map(\.distinct) == [2, 4])
  #expect(summary.fields.map(\.blank) == [1, 0])
  #expect(summary.fields.map(\.isUnique) == [false, true])
  #expect(summary.content.layer.features.map(\.id.rawValue) == ["1", "2", "3", "4"])
}
