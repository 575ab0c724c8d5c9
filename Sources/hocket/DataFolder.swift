import ArgumentParser
import Foundation
import Records

/// Where the data lies, and the master key, which lies elsewhere.
struct DataFolder: ParsableArguments {
    @Option(help: ArgumentHelp("The data folder, else HOCKET_DATA, else ./data.", valueName: "folder"))
    var data: String?

    @Option(
        help: ArgumentHelp(
            "The file with the master key, else HOCKET_MASTER_KEY, else the data folder's name with .key at its end.", valueName: "file"))
    var masterKey: String?

    @Option(help: ArgumentHelp("A JSON file with settings for what neither a flag nor HOCKET_… says.", valueName: "file"))
    var config: String?

    /// These options' settings together with a command's own.
    func settings(_ flags: [Settings.Key: String?] = [:]) async throws -> Settings {
        let own: [Settings.Key: String?] = [.data: data, .masterKey: masterKey]
        return try await Settings(flags: own.merging(flags) { _, own in own }, file: config)
    }

    /// Opens the records that are there.
    func open() async throws -> Records { try await DataPlace(settings()).open() }

    /// Makes new records with a new key, or opens those that are there.
    func openOrMake() async throws -> Records { try await DataPlace(settings()).openOrMake() }
}
