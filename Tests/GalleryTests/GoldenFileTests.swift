import Drawings
import Foundation
import Gallery
import Testing

/// The toy country's figures as files that can be looked at and compared line by line.
@Suite struct GoldenFileTests {
  private func goldens() throws -> [Drawn] {
    try Drawn.all.get().filter { $0.ground == .toy && $0.language == .english }
  }

  @Test func everyFigureIsTheOneThatWasLookedAt() throws {
    for drawn in try goldens() {
      let (path, svg) = (Goldens.path(drawn.figure.name), try drawn.svg)
      #expect(svg.count < Goldens.mostBytes, "\(drawn.figure.name) has \(svg.count) bytes")
      if Goldens.isRecording {
        try FileManager.default.createDirectory(atPath: Goldens.folder, withIntermediateDirectories: true)
        try Data(svg).write(to: URL(filePath: path), options: .atomic)
      } else {
        let recorded = FileManager.default.contents(atPath: path).map { [UInt8]($0) }
        #expect(recorded == svg, "\(drawn.figure.name) is not the picture in \(path): \(Goldens.remedy)")
      }
    }
  }

  @Test func noFileIsLeftOver() throws {
    let names = Set(try goldens().map { "\($0.figure.name).svg" } + ["hashes.txt"])
    let files = try FileManager.default.contentsOfDirectory(atPath: Goldens.folder)
    #expect(files.filter { !names.contains($0) } == [])
  }
}
