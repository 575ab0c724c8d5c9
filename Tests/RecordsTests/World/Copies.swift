import Foundation

/// Copies of the files, as a backup or a thief takes them.
extension World {
    /// A folder of its own with all files as they lie now.
    func copyOfFiles() throws -> TemporaryFolder {
        let copy = TemporaryFolder()
        try copyFiles(to: copy) { _ in true }
        return copy
    }

    /// Puts today's keys into an older copy.
    func copyKeys(to copy: TemporaryFolder) throws {
        try copyFiles(to: copy) { $0.hasPrefix("keys.sqlite") }
    }

    private func copyFiles(to copy: TemporaryFolder, _ isWanted: (String) -> Bool) throws {
        let manager = FileManager.default
        for name in try manager.contentsOfDirectory(atPath: copy.url.path) where isWanted(name) {
            try manager.removeItem(at: copy.url.appending(path: name))
        }
        for name in try manager.contentsOfDirectory(atPath: folder.data.path) where isWanted(name) && !name.hasSuffix("-shm") {
            try manager.copyItem(at: folder.data.appending(path: name), to: copy.url.appending(path: name))
        }
    }
}
