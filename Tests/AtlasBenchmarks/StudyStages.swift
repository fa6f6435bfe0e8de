import Foundation
import ProvinceAtlas

/// Everything `province-atlas build` does on the default study.
enum StudyStages {
  static let all: [Stage] =
    [
      Stage("default study: read and computed") { _ in
        let study = try study()
        return { try StudyRun(study).check().count }
      }
    ] + [1, ProcessInfo.processInfo.activeProcessorCount].map(whole)

  private static func whole(tasks: Int) -> Stage {
    Stage(
      "default study: whole, \(tasks) task\(tasks == 1 ? "" : "s")",
      aim: tasks == 1 ? nil : .init(seconds: 1)
    ) { inputs in
      let (study, options) = (try study(), RunOptions(output: inputs.path("output"), jobs: tasks))
      return { try await StudyRun(study, options: options).build().fileCount }
    }
  }

  private static func study() throws -> Study {
    try Study(at: BuiltInStudy.path(named: "china-provinces"))
  }
}
