import Foundation
import Nurture
import Records

/// A process that writes into a world's files until it is killed, and what it said before.
struct KilledWriter {
    /// What it began, by ID.
    var begun: Set<String> = []
    /// What it was told is done, by ID.
    var done: Set<String> = []
    /// The newest text of each draft that it was told is kept.
    var drafts: [Int: Int] = [:]

    /// Runs it for so long, kills it, and reads what it said.
    init(in world: World, key: URL, for time: Duration) async throws {
        let process = Process()
        process.executableURL = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "CrashingWriter")
        process.arguments =
            [world.folder.data.path, key.path, "\(world.clock.now.milliseconds)"]
            + [
                "\(world.school)", "\(world.people.schoolLead)", "\(world.people.tutor)", "\(world.session)", "\(world.pupils[0].id)",
            ]
        let output = world.folder.url.appending(path: "said")
        try Data().write(to: output)
        process.standardOutput = try FileHandle(forWritingTo: output)
        try process.run()
        try await Task.sleep(for: time)
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        for line in try String(contentsOf: output, encoding: .utf8).split(separator: "\n").map({ $0.split(separator: " ") }) {
            switch (line.first, line.count) {
            case ("begin", 3): begun.insert(String(line[2]))
            case ("done", 3): done.insert(String(line[2]))
            case ("done", 4): if let place = Int(line[2]) { drafts[place] = Int(line[3]) }
            default: break
            }
        }
    }
}
