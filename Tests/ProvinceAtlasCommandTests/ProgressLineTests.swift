import Testing

@testable import ProvinceAtlasCommand

@Suite struct ProgressLineTests {
  @Test(arguments: [
    (
      ProgressBar(done: 12, total: 48, seconds: 0.5),
      "[######..................] 12/48  24 jobs/s, 1.5 s left"
    ),
    (
      ProgressBar(done: 1, total: 601, seconds: 2),
      "[........................] 1/601  0.5 jobs/s, 20 min 00 s left"
    ),
    (
      ProgressBar(done: 10, total: 100_010, seconds: 1),
      "[........................] 10/100010  10 jobs/s, 2 h 46 min left"
    ),
    // What was up to date says nothing of the rate.
    (ProgressBar(done: 40, total: 48, unchanged: 40, seconds: 0.5), "[####################....] 40/48"),
    (
      ProgressBar(done: 44, total: 48, unchanged: 40, seconds: 2),
      "[######################..] 44/48  2.0 jobs/s, 2.0 s left"
    ),
    (ProgressBar(done: 0, total: 0, seconds: 0), "[########################] 0/0"),
  ])
  func theBarSaysHowFarARunIs(_ bar: ProgressBar, _ text: String) {
    #expect(bar.text == text)
  }
}
