public import ArgumentParser
import Foundation
public import ProvinceAtlas

/// How a map looks.
struct MapPictureOptions: ParsableArguments {
  @Option(name: .long, help: "How many classes (default: 5).")
  var classes: Int?

  @Option(
    name: .long,
    help: "How classes are found: \(ClassificationMethod.allCases.map(\.rawValue).joined(separator: ", ")).")
  var method: ClassificationMethod?

  @Option(
    name: .long,
    help: "The limits of the classes with commas between, the lower end of the first class first.")
  var breaks: NumberList?

  @Flag(name: .long, help: "Colours without steps.")
  var unclassed = false

  @Option(
    name: .long, help: "The colours: a scheme of ColorBrewer, or viridis, cividis, magma, inferno, plasma.")
  var scheme: String?

  @Flag(name: .long, help: "Turn the colours round.")
  var reverse = false

  @Option(name: .long, help: "The value that the middle of a diverging scheme such as RdBu stands for.")
  var midpoint: Double?

  @Option(name: .long, help: "Digits after the decimal point in the legend (default: as many as are needed).")
  var decimals: Int?

  @Option(
    name: .long, help: "What is written on the units: names, values or ranks under the names, or none.")
  var unitText = StudyMap.UnitText.auto

  @Option(name: .long, help: "A unit with a heavy outline, in any spelling; may be repeated.")
  var highlight: [String] = []

  @Option(name: .long, help: "Where the legend stands.")
  var legend = TableMapOptions.LegendPosition.auto

  @Option(name: .long, help: "The language of the map's own words: en or zh.")
  var language = Language.english

  @Option(name: .long, help: "The heading (default: the indicator and the year).")
  var title: String?

  @Option(name: .long, help: "The line under the heading (default: the method).")
  var subtitle: String?

  @Option(name: .long, help: "Where the figures are from (default: the table's word or its name).")
  var source: String?

  @Option(name: .long, help: "A line under the map, such as an approval number; may be repeated.")
  var note: [String] = []

  @Option(name: .long, help: "The width of the figure in millimetres.")
  var width = 160.0

  func validate() throws {
    if let classes, !(1...20).contains(classes) {
      throw ValidationError("--classes is \(classes); give a number from 1 to 20")
    }
    let ways: [(String, Bool)] = [
      ("--unclassed", unclassed), ("--breaks", breaks != nil), ("--method", method != nil),
      ("--classes", classes != nil),
    ]
    let (first, second) = (ways.first(where: \.1), ways.last(where: \.1))
    if let first, let second, first.0 != second.0, unclassed || breaks != nil {
      throw ValidationError("\(first.0) and \(second.0) exclude each other: leave one out")
    }
    if let decimals, !(0...9).contains(decimals) {
      throw ValidationError("--decimals is \(decimals); give a number from 0 to 9")
    }
    if unitText == .both {
      throw ValidationError("--unit-text both is for studies; give names, values, ranks or none")
    }
    if classes != nil, method == .headTail {
      throw ValidationError("--method head-tail finds the number of classes itself; leave --classes out")
    }
    guard (40...2000).contains(width) else {
      throw ValidationError("--width is \(width); give millimetres from 40 to 2000")
    }
  }

  /// Writes what was given into the options.
  func apply(to options: inout TableMapOptions) {
    options.classes = classes
    options.method = method
    options.breaks = breaks?.numbers ?? []
    options.isUnclassed = unclassed
    options.midpoint = midpoint
    options.scheme = scheme
    options.isReversed = reverse
    options.decimals = decimals
    options.unitText = unitText
    options.highlighted = highlight
    options.legend = legend
    options.language = language
    options.title = title
    options.subtitle = subtitle
    options.source = source
    options.notes = note
    options.width = width
  }
}

/// At least two rising numbers with commas between them.
struct NumberList: ExpressibleByArgument {
  let numbers: [Double]

  init?(argument: String) {
    let parts = argument.split(separator: ",").map { Double($0.trimmingCharacters(in: .whitespaces)) }
    let numbers = parts.compactMap(\.self).filter(\.isFinite)
    guard numbers.count == parts.count, numbers.count > 1, zip(numbers, numbers.dropFirst()).allSatisfy(<)
    else { return nil }
    self.numbers = numbers
  }
}

extension TableMapOptions.LegendPosition: ExpressibleByArgument {}

extension StudyMap.UnitText: ExpressibleByArgument {}
