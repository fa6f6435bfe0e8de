import Testing

@testable import Charts

@Suite struct LabelSpreadingTests {
  @Test func labelsApartStayWhereTheyAre() {
    #expect(LabelSpreading.places(wanted: [40, 10], height: 8, bounds: 0...100) == [40, 10])
  }

  @Test func touchingLabelsMoveTogetherAboutTheirMean() {
    #expect(LabelSpreading.places(wanted: [50, 50, 50], height: 10, bounds: 0...100) == [40, 50, 60])
  }

  @Test func noneTouchesAndOrderIsKept() {
    let wanted: [Double] = [12, 10, 11, 30, 33, 95, 99, 98]
    let places = LabelSpreading.places(wanted: wanted, height: 7, bounds: 0...100)
    let order = wanted.indices.sorted { wanted[$0] < wanted[$1] }
    for (low, high) in zip(order, order.dropFirst()) {
      #expect(places[high] - places[low] >= 7 - 1e-9)
    }
    #expect(places.allSatisfy { $0 >= 3.5 && $0 <= 96.5 })
  }
}
