import ArgumentParser
import Records

struct DataProtection: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Prints what is kept, by whom, what for and how long.",
        discussion: "Example: hocket data-protection > docs/data-protection.md")

    func run() throws {
        print(try DataProtectionRecord.document(), terminator: "")
    }
}
