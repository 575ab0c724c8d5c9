import Foundation
import SystemPackage

/// WeasyPrint as it is installed here: the Python that lies beside its command, where pip and Debian put it.
public struct WeasyPrint: Sendable {
    let python: FilePath

    /// - Parameter command: the path of the command `weasyprint`.
    public init?(command: String) {
        let command = URL(filePath: command).resolvingSymlinksInPath()
        let pythons = ["python3", "python"].map { command.deletingLastPathComponent().appending(path: $0).path }
        let files = FileManager.default
        guard files.isExecutableFile(atPath: command.path), let python = pythons.first(where: { files.isExecutableFile(atPath: $0) }) else {
            return nil
        }
        self.python = FilePath(python)
    }

    /// The first that lies in one of these folders.
    /// - Parameter path: folders with colons between them, as in the variable PATH.
    public init?(onPath path: String) {
        let found = path.split(separator: ":").lazy.compactMap { WeasyPrint(command: "\($0)/weasyprint") }.first
        guard let found else { return nil }
        self = found
    }
}
