import ArgumentParser
import ProvinceAtlas

/// Runs a command's work and turns what stopped it into a message and an exit code: 1 when the data or the study
/// is at fault, 70 when we are.
func reportingErrors<Result: Sendable>(
  _ work: () async throws -> Result
) async throws -> Result {
  do {
    return try await work()
  } catch let error as AtlasError {
    Terminal.error("error: \(error)")
    throw ExitCode(1)
  } catch let code as ExitCode {
    throw code
  } catch {
    Terminal.error(
      "error: a fault of this tool, not of your study: \(error). Please report it with the study and this message"
    )
    throw ExitCode(70)
  }
}
