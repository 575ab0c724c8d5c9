import ArgumentParser

@main
struct Hocket: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hocket",
        abstract: "Runs music nurture groups: a weekly half hour of creative music for three to five pupils.",
        discussion: """
            To look around:      hocket demo --data ./data && hocket serve --data ./data
            To begin for real:   hocket person add --data /srv/hocket --programme "Tunes Between Us" --name "Noor Hadley" --email noor@example.org
            """,
        subcommands: [
            Serve.self, Demo.self, PersonCommand.self, GroupsCommand.self, ImportCommand.self, ExportCommand.self, EraseCommand.self,
            Simulate.self,
            Routes.self, DataProtection.self,
        ])
}
