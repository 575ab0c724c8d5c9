import ArgumentParser

struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Takes lists from other systems.", subcommands: [ImportPupils.self, ImportRegister.self])
}
