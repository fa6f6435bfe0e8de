import Drawings
import Foundation
import Geography
import Testing

@testable import Cartography
@testable import ProvinceAtlas

/// Maps without a study that show more than one column in classes.
@Suite struct TableMapKindsTests {
  private static let table =
    "province,year,gdp,people,share\n"
    + "Beijing,2020,10,5,0.5\nTianjin,2020,20,4,0.25\nHebei,2020,40,9,0.75\nShanxi,2020,0,3,0.5\n"
    + "Beijing,2023,15,5,0.5\nTianjin,2023,10,4,0.5\nHebei,2023,44,9,0.25\nShanxi,2023,5,3,0.5\n"

  private func map(
    value: String = "gdp", change: (inout TableMapOptions) -> Void
  ) async throws -> TableMap {
    let folder = try MapFolder(Self.table)
    defer { folder.remove() }
    var options = folder.options(value: value)
    change(&options)
    return try await TableMap(options)
  }

  private func fact(_ name: String, of code: String, _ map: TableMap) -> String? {
    map.drawing.elements.groups.first { $0.id == code }?.facts.first { $0.name == name }?.value
  }

  private func refusal(change: (inout TableMapOptions) -> Void) async -> String {
    do {
      _ = try await map(change: change)
      return "nothing"
    } catch { return "\(error)" }
  }

  @Test func aChangeIsADifferenceOrAShareOfTheStart() async throws {
    let difference = try await map { $0.since = 2020 }
    #expect(difference.title == "gdp, change 2020–2023")
    #expect(fact("value", of: "120000", difference) == "-10.0")
    #expect(fact("value", of: "140000", difference) == "5.0")
    let percent = try await map {
      $0.since = 2020
      $0.isPercent = true
    }
    #expect(fact("value", of: "110000", percent) == "50.0")
    // From nought there is no share.
    #expect(fact("value", of: "140000", percent) == nil)
    #expect(percent.drawing.lines.contains("gdp (%)"))
    #expect(
      await refusal { $0.since = 2013 }.contains("the table has no year 2013; expected one of 2020, 2023"))
  }

  @Test func aChangeTurnsAboutNought() async throws {
    let map = try await map {
      $0.since = 2020
      $0.isUnclassed = true
    }
    let fills = map.drawing.elements.groups.first { $0.id == "120000" }.map(\.elements)
    guard case .path(_, .solid(let color), _)? = fills?.first else {
      Issue.record("Tianjin has no fill")
      return
    }
    // The one loss is as far from the middle as the values reach.
    #expect(color == ColorScheme.rdBu.color(at: ColorScheme.share(of: -10, from: -10, to: 5, about: 0)))
  }

  @Test func twoColumnsShareAMapInSquares() async throws {
    let map = try await map {
      $0.with = "people"
      $0.classes = 2
    }
    #expect(map.title == "gdp and people, 2023")
    #expect(map.drawing.lines.contains("gdp →") && map.drawing.lines.contains("people →"))
    #expect(await refusal { $0.with = "peple" }.contains("Did you mean `people`?"))
  }

  @Test func aColumnIsDrawnAsCircles() async throws {
    let without = try await map { _ in }
    let map = try await map { $0.symbols = "people" }
    #expect(map.drawing.lines.contains("people, 2023"))
    let circles = { (drawing: Drawing) in drawing.elements.pathCount }
    #expect(circles(map.drawing) > circles(without.drawing) + 3)
    #expect(await refusal { $0.symbols = "none" }.contains("no column of figures `none`"))
  }

  @Test func limitsDigitsAndColoursAreTheCallers() async throws {
    let map = try await map(value: "share") {
      $0.breaks = [0, 0.25, 1]
      $0.isReversed = true
      $0.decimals = 3
    }
    #expect(map.drawing.lines.contains("Limits given"))
    #expect(map.drawing.lines.contains("> 0.250 – 1.000"))
    #expect(fact("class", of: "130000", map) == "1")
    #expect(await refusal { $0.breaks = [0, 20] }.contains("the value 44.0 lies outside the classes"))
    // Digits that are noughts in every limit are left out.
    let plain = try await self.map { $0.breaks = [0, 20, 60] }
    #expect(plain.drawing.lines.contains("> 20 – 60"))
  }

  @Test func unitsCarryWhatIsAskedFor() async throws {
    let ranks = try await map { $0.unitText = .ranks }
    #expect(ranks.drawing.lines.contains("1") && ranks.drawing.lines.contains("Hebei"))
    let values = try await map {
      $0.unitText = .values
      $0.decimals = 1
    }
    #expect(values.drawing.lines.contains("44.0"))
    let bare = try await map { $0.unitText = .none }
    #expect(!bare.drawing.lines.contains("Hebei"))
  }

  @Test func aUnitIsHighlightedInAnySpelling() async throws {
    let map = try await map { $0.highlighted = ["河北省"] }
    #expect(map.drawing != (try await self.map { _ in }).drawing)
    #expect(await refusal { $0.highlighted = ["Hebi"] }.contains("Did you mean"))
  }

  @Test func theLegendStandsWhereItIsWanted() async throws {
    let none = try await map { $0.legend = .none }
    #expect(!none.drawing.lines.contains("gdp"))
    var places: Set<Drawing> = []
    for position in TableMapOptions.LegendPosition.allCases where position != .none {
      let drawing = try await map { $0.legend = position }.drawing
      #expect(drawing.lines.contains("gdp"), "\(position)")
      places.insert(drawing)
    }
    #expect(places.count >= 5)
  }
}

extension [Element] {
  /// How many paths there are, whatever they lie in.
  fileprivate var pathCount: Int {
    reduce(0) { count, element in
      switch element {
      case .path: count + 1
      case .group(let group): count + group.elements.pathCount
      default: count
      }
    }
  }
}
