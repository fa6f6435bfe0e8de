import Drawings
import Testing

@testable import Cartography

@Suite struct ColorSchemeTests {
  /// The lists of RColorBrewer by palette.
  static let published: [(name: String, kind: String, lists: [[Color]])] = {
    var found: [(name: String, kind: String, lists: [[Color]])] = []
    for line in Reference.lines("colours/brewer.txt").dropFirst() {
      let words = line.split(separator: " ").map(String.init)
      if Int(words[0]) == nil {
        found.append((words[0], words[1], []))
      } else {
        found[found.count - 1].lists.append(words.dropFirst().compactMap { Color($0) })
      }
    }
    return found
  }()

  @Test func everyListOfColorBrewerIsAsPublished() throws {
    #expect(Self.published.count == 35)
    let kinds: [String: ColorScheme.Kind] = ["seq": .sequential, "div": .diverging, "qual": .qualitative]
    for palette in Self.published {
      let scheme = try ColorScheme.named(palette.name)
      #expect(scheme.kind == kinds[palette.kind])
      for list in palette.lists { #expect(scheme.colors(classes: list.count) == list, "\(palette.name)") }
    }
  }

  @Test(arguments: ["viridis", "magma", "inferno", "plasma", "cividis"])
  func theViridisFamilyIsAsPublishedWithDarkForHigh(name: String) throws {
    let rows = Reference.rows("colours/colours.txt", of: "map")
    let row = try #require(rows.first { $0.first == name })
    let colors = row.dropFirst().reversed().compactMap { Color($0) }
    #expect(colors.count == 256)
    #expect(try ColorScheme.named(name).colors(classes: 256) == colors)
  }

  @Test(arguments: ColorScheme.all.filter { $0.kind == .sequential })
  func darkerMeansMore(scheme: ColorScheme) {
    for classes in 1...20 {
      let colors = scheme.colors(classes: classes)
      #expect(colors.count == classes)
      let lightness = colors.map { LabColor(ColorVision.grey.seen($0)).lightness }
      #expect(zip(lightness, lightness.dropFirst()).allSatisfy { $0 > $1 }, "\(scheme.name) \(classes)")
    }
  }

  @Test(arguments: ColorScheme.all)
  func anyNumberOfClassesHasItsColours(scheme: ColorScheme) {
    for classes in 1...24 {
      let colors = scheme.colors(classes: classes)
      #expect(colors.count == classes && Set(colors).count == classes, "\(scheme.name) \(classes)")
      // The first colours of a qualitative scheme have no other end.
      guard scheme.kind != .qualitative else { continue }
      #expect(scheme.reversed.colors(classes: classes) == colors.reversed())
    }
    #expect(scheme.colors(classes: 0).isEmpty)
  }

  @Test func namesAreFoundOrRefused() throws {
    #expect(ColorScheme.standard.name == "YlGnBu" && ColorScheme.all.first == .standard)
    #expect(Set(ColorScheme.all.map(\.name)).count == 40)
    #expect(try ColorScheme.named("ylgnbu") == .ylGnBu)
    #expect(throws: CartographyError.unknownScheme("jet", known: ColorScheme.all.map(\.name))) {
      try ColorScheme.named("jet")
    }
  }

  @Test func colorsOfOnesOwnAreMixedEvenly() throws {
    let ends = [Color(hex: 0xFFFFFF), Color(hex: 0x004080)]
    let scheme = try ColorScheme(name: "mine", colors: ends)
    let five = scheme.colors(classes: 5)
    #expect(five[0] == ends[0] && five[4] == ends[1])
    let steps = zip(five, five.dropFirst()).map { OKLab($0).distance(to: OKLab($1)) }
    for step in steps { #expect(abs(step - steps[0]) < 0.01) }
    #expect(throws: CartographyError.tooFewColors(scheme: "one", found: 1, needed: 2)) {
      try ColorScheme(name: "one", colors: [.black])
    }
    #expect(throws: CartographyError.noMiddleColor(scheme: "four", found: 4)) {
      try ColorScheme(name: "four", colors: ends + ends, kind: .diverging)
    }
  }

  /// Limits -1, 0, 1, 2, 3: one class below nought, three above.
  @Test func theStatedMiddleIsTheMiddle() throws {
    let split = try Classification.manual(lowest: -1, breaks: [0, 1, 2, 3], values: [])
    let six = ColorScheme.rdBu.colors(classes: 6)
    #expect(ColorScheme.rdBu.colors(of: split, about: 0) == Array(six[2...]))
    let astride = try Classification.manual(lowest: -3, breaks: [-1, 1, 2], values: [])
    #expect(ColorScheme.rdBu.colors(of: astride, about: 0) == Array(ColorScheme.rdBu.colors(classes: 3)))
    #expect(ColorScheme.rdBu.colors(of: split, about: 9) == Array(ColorScheme.rdBu.colors(classes: 8)[..<4]))
    #expect(ColorScheme.share(of: 0, from: -1, to: 4, about: 0) == 0.5)
    #expect(ColorScheme.share(of: 4, from: -1, to: 4, about: 0) == 1)
    #expect(ColorScheme.share(of: -1, from: -1, to: 4, about: 0) == 0.375)
    #expect(ColorScheme.share(of: 3, from: 3, to: 3, about: nil) == 0.5)
  }
}
