import ArgumentParser
import Foundation
import Records

struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Fills an empty folder with a programme of invented people and prints its accounts.",
        discussion: """
            Example: hocket demo --data ./data --format json
            The same seed always tells the same story; its dates are relative to today.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @OptionGroup var data: DataFolder
    @Option(help: "How the accounts are printed.") var format: Format = .text
    @Option(help: "Which story is told.") var seed: UInt64 = 1

    func run() async throws {
        let place = DataPlace(try await data.settings())
        let clock = TravellingClock()
        let records = try await place.make { clock.now }
        try await Demonstration(records, hashing: PasswordHash(), clock: clock, seed: seed).fill()
        try records.close()
        print(try Demo.accounts(format))
    }

    static func accounts(_ format: Format) throws -> String {
        switch format {
        case .json:
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            return String(decoding: try encoder.encode(Demonstration.accounts), as: UTF8.self)
        case .text:
            let width = Demonstration.accounts.map(\.email.count).max() ?? 0
            let lines = Demonstration.accounts.map { account in
                "  \(account.role.padding(toLength: 15, withPad: " ", startingAt: 0)) \(account.email.padding(toLength: width, withPad: " ", startingAt: 0))  \(account.password)"
            }
            return (["Demonstration accounts (role, e-mail, password):"] + lines).joined(separator: "\n")
        }
    }
}
