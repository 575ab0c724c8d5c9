import ArgumentParser

struct GroupsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "groups", abstract: "Works with groups before they exist.", subcommands: [SuggestGroups.self])
}
