import Foundation

/// Makes small files that a crash leaves either whole or not there, and that only their owner may read.
enum DurableFile {
    /// Never over an existing file.
    static func create(_ file: URL, with content: Data) throws {
        let draft = file.deletingLastPathComponent().appending(path: ".\(file.lastPathComponent).\(UUID())")
        defer { unlink(draft.path) }
        let descriptor = open(draft.path, O_WRONLY | O_CREAT | O_EXCL, 0o600)
        guard descriptor >= 0 else { throw CocoaError(.fileWriteNoPermission) }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        try handle.write(contentsOf: content)
        try handle.synchronize()
        guard link(draft.path, file.path) == 0 else { throw CocoaError(.fileWriteFileExists) }
        try synchronize(file.deletingLastPathComponent())
    }

    /// Makes the names in a folder durable.
    static func synchronize(_ folder: URL) throws {
        let descriptor = open(folder.path, O_RDONLY | O_DIRECTORY)
        guard descriptor >= 0 else { throw CocoaError(.fileReadNoPermission) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw CocoaError(.fileWriteUnknown) }
    }
}
