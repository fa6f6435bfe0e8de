import Foundation

/// A lock on a file (`flock`), which the system releases when the process ends, however it ends.
struct FileLock: ~Copyable, Sendable {
  private let descriptor: Int32

  /// Takes the lock; `nil` when another holder has it, or the file cannot be opened.
  ///
  /// - Parameter isNew: whether the file is made when it is not there.
  init?(at path: String, isNew: Bool) {
    // -1 for a failure; the descriptor is ours to close.
    let descriptor = unsafe open(path, O_RDWR | O_CLOEXEC | (isNew ? O_CREAT : 0), 0o600)
    guard descriptor >= 0 else { return nil }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      return nil
    }
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }
}
