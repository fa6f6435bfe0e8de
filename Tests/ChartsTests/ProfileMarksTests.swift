import DrawingChecks
import Drawings
import Testing

@testable import Charts

@Suite struct ProfileMarksTests {
  @Test func areasAreAsAmounts() {
    let sizes = ProfileSizes(title: "Population")
    #expect(sizes.radius(of: 100, largest: 100) == sizes.largestRadius)
    #expect(abs(sizes.radius(of: 25, largest: 100) - sizes.largestRadius / 2) < 1e-12)
    #expect(sizes.radius(of: 0, largest: 100) == ProfileSizes.smallestRadius)
    #expect(sizes.radius(of: 0, largest: 0) == ProfileSizes.smallestRadius)
  }

  @Test func legendsHaveRoundAmountsThatOccur() {
    #expect(ProfileSizes.roundAmounts(below: 12_684) == [10_000, 2_000, 500])
    #expect(ProfileSizes.roundAmounts(below: 0.7) == [0.5, 0.1, 0.02])
    #expect(ProfileSizes.roundAmounts(below: 1) == [1, 0.2, 0.05])
    #expect(ProfileSizes.roundAmounts(below: 0) == [])
  }

  @Test func largeMarksLieUnderSmallOnes() throws {
    var canvas = try ChartCanvas(
      "test", size: Size(width: 300, height: 200), text: ChartText(), style: ChartStyle(),
      measuring: FakeMeasurer())
    func mark(_ label: String, _ radius: Double, isSized: Bool = true) -> ProfileMarks.Mark {
      ProfileMarks.Mark(
        label: label, point: Point(x: 100, y: 100), radius: radius, group: 0, isHighlighted: false,
        isSized: isSized, value: radius)
    }
    let marks = ProfileMarks(marks: [mark("a", 2), mark("b", 6), mark("c", 4, isSized: false)])
    _ = try marks.draw(
      on: &canvas, frame: Rect(x: 0, y: 0, width: 300, height: 200), obstacles: [])
    let paths = canvas.figure(plotArea: Rect(x: 0, y: 0, width: 1, height: 1)).drawing.paths
    let widths = paths.prefix(3).compactMap { $0.path.bounds?.width }
    #expect(widths.count == 3 && widths == widths.sorted(by: >))
    // One without a size is hollow.
    #expect(paths[1].fill == .solid(.white))
  }
}
