import Foundation

/// A folder that goes when nobody holds it any more.
final class TemporaryFolder: Sendable {
    let url: URL

    init() {
        url = FileManager.default.temporaryDirectory.appending(path: "hocket-\(UUID())", directoryHint: .isDirectory)
        try? FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    /// Where the records lie; it is made with them.
    var data: URL { url.appending(path: "data", directoryHint: .isDirectory) }

    /// Every file below, with what it holds.
    func contents() throws -> [String: Data] {
        let paths = FileManager.default.enumerator(atPath: url.path)?.compactMap { $0 as? String } ?? []
        return try paths.reduce(into: [:]) { contents, path in
            let file = url.appending(path: path)
            guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { return }
            contents[path] = try Data(contentsOf: file)
        }
    }
}
