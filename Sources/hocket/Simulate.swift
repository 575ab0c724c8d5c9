import ArgumentParser
import Foundation
import Records

struct Simulate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Fills an empty folder with a database of any size, to see how Hocket behaves with it.",
        discussion: """
            Example: hocket simulate --services 2 --groups 8 --years 1 --data ./simulated
            People and words are invented. The same seed on the same day makes the same IDs, dates and texts, sealed by new keys.
            It prints the accounts with which to sign in; they are those of the demonstration.
            """)

    @OptionGroup var data: DataFolder
    @Option(help: "How many music services there are.") var services: Int
    @Option(help: "How many groups meet in each year, in all services together.") var groups: Int
    @Option(help: "How many years of groups there are; the last is running.") var years = 1
    @Option(help: "Which database of this size is made.") var seed: UInt64 = 1
    @Option(help: "How the accounts are printed.") var format: Demo.Format = .text

    func run() async throws {
        let size = try SimulationSize(services: services, groups: groups, years: years, seed: seed)
        let records = try await DataPlace(data.settings()).make()
        let bar = ProgressBar("Groups")
        try await Simulation(records, hashing: PasswordHash(), size: size).fill { done, all in bar.show(done, of: all) }
        try records.close()
        print(try Demo.accounts(format))
    }
}
