import Foundation

@testable import Website

/// A folder with a WeasyPrint whose Python does what a test wants.
struct PressFolder {
    /// The true one, where bin/setup puts it.
    static let real = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../.tools/press").standardizedFileURL

    let url: URL
    private let folder: TemporaryFolder

    /// - Parameter script: what the shell does, in this folder, each time that a press is started. It leaves the file `begun`.
    init(_ script: String) throws {
        folder = try TemporaryFolder()
        url = folder.url
        for (name, text) in [("weasyprint", ""), ("python3", "cd '\(url.path)'; touch begun; \(script)")] {
            let file = url.appending(path: name)
            try "#!/bin/sh\n\(text)\n".write(to: file, atomically: true, encoding: .utf8)
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
        }
    }

    var weasyPrint: WeasyPrint? { WeasyPrint(command: url.appending(path: "weasyprint").path) }

    /// How often a press was started, if the script wrote a line into `starts` each time.
    func starts() throws -> Int {
        try String(contentsOf: url.appending(path: "starts"), encoding: .utf8).split(separator: "\n").count
    }

    func remove() throws { try folder.remove() }
}
