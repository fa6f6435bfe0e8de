import Foundation
import Testing

/// What the compiler does not check about who may use what.
@Suite struct ArchitectureTests {
  /// The C modules with the one target that may import each.
  static let wrappers = [
    "CShapelib": "ShapefileIO", "CShapelibMessages": "ShapefileIO", "CProj": "Projections",
    "CCairo": "CairoRendering", "CPng": "CairoRendering", "CTiff": "CairoRendering", "CMarkdown": "Documents",
    "CLapack": "Regressions",
    "CSpecialFunctions": "Regressions", "CNettle": "ProvinceAtlas",
    "CArchive": "TableFiles", "CExpat": "TableFiles", "CReadStat": "TableFiles",
  ]

  /// Where C is called, and nowhere else: the targets that wrap a library, and the files that do so in others.
  static let callsC = [
    "CairoRendering/", "ShapefileIO/", "Projections/", "Documents/", "Regressions/",
    "TableFiles/GB18030.swift",
    "ProvinceAtlas/Files/Checksum.swift", "ProvinceAtlas/Files/OutputFolder.swift",
    "ProvinceAtlas/Files/FileLock.swift", "ProvinceAtlas/Files/StagingFolder.swift",
    "TableFiles/Workbooks/ZipArchive.swift", "TableFiles/Workbooks/ZipWriter.swift",
    "TableFiles/Workbooks/XMLParser.swift", "TableFiles/Workbooks/StataParser.swift",
  ]

  /// Every Swift source as its path in Sources and its lines without comments.
  private func sources() throws -> [(path: String, lines: [String])] {
    let folder = projectFolder + "/Sources"
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
    return try names.filter { $0.hasSuffix(".swift") }.map { name in
      let text = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        line.firstRange(of: "//").map { String(line[..<$0.lowerBound]) } ?? String(line)
      }
      return (name, lines)
    }
  }

  @Test func everyCModuleIsNamedHere() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: projectFolder + "/Sources")
    let modules = folders.filter { name in
      let letters = Array(name)
      return letters.count > 1 && letters[0] == "C" && letters[1].isUppercase
    }
    #expect(modules.sorted() == Self.wrappers.keys.sorted())
  }

  @Test func cModulesAreImportedByTheirWrapperAlone() throws {
    var importers: [String: Set<String>] = [:]
    for (path, lines) in try sources() {
      for line in lines {
        let words = line.split(separator: " ").map(String.init)
        guard let position = words.firstIndex(of: "import"), position + 1 < words.count else { continue }
        let module = words[position + 1]
        guard Self.wrappers[module] != nil else { continue }
        importers[module, default: []].insert(String(path.prefix { $0 != "/" }))
        #expect(!words.contains("public"), "\(path) shows \(module) to others")
      }
    }
    for (module, wrapper) in Self.wrappers {
      #expect((importers[module] ?? [wrapper]).sorted() == [wrapper], "\(module)")
    }
  }

  @Test func unsafeCallsStandWhereCIsWrapped() throws {
    for (path, lines) in try sources() where !Self.callsC.contains(where: path.hasPrefix) {
      let marked = lines.filter { $0.split { !$0.isLetter && !$0.isNumber && $0 != "@" }.contains("unsafe") }
      #expect(marked.isEmpty, "\(path)")
    }
  }

  /// Where the compiler is told that something crosses threads safely, with the reason beside it: nowhere else.
  @Test func sharingIsLeftToTheCompiler() throws {
    var places: [String] = []
    for (path, lines) in try sources() {
      let words = ["@unchecked", "nonisolated(unsafe)", "@preconcurrency"]
      places += lines.filter { line in words.contains(where: line.contains) }.map { _ in path }
    }
    #expect(places == ["CairoRendering/TextMeasurer.swift"])
  }

  @Test func noSourceGivesUpOnData() throws {
    let forbidden = ["try!", "fatalError(", "as!", "Date()", "Date.now", ".shuffled()", ".random("]
    for (path, lines) in try sources() {
      for word in forbidden { #expect(!lines.contains { $0.contains(word) }, "\(path) has \(word)") }
    }
  }

  @Test func theLowerLevelsDoNotKnowTheHigher() throws {
    // What each level may import of the project, level by level.
    let levels = [
      ["Panels", "Geography", "Drawings"],
      [
        "TableFiles", "Indices", "Regressions", "ShapefileIO", "Projections", "Cartography", "Charts",
        "Inspections", "Documents", "CairoRendering",
      ], ["SpatialModels"], ["ProvinceAtlas"], ["ProvinceAtlasCommand"],
    ]
    var level: [String: Int] = [:]
    for (number, names) in levels.enumerated() { for name in names { level[name] = number } }
    for (path, lines) in try sources() {
      guard let own = level[String(path.prefix { $0 != "/" })] else { continue }
      for line in lines where line.contains("import ") {
        guard let module = line.split(separator: " ").last.map(String.init), let other = level[module] else {
          continue
        }
        #expect(other < own, "\(path) imports \(module)")
      }
    }
  }
}
