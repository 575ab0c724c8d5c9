import ArgumentParser
import Foundation
import Nurture
import Records

struct PersonCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "person", abstract: "Adds people from the command line.", subcommands: [AddPerson.self])
}

struct AddPerson: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Begins a programme and invites its lead: how a real installation starts.",
        discussion: """
            Example: hocket person add --data /srv/hocket --programme "Tunes Between Us" --name "Noor Hadley" --email noor@example.org
            It prints an address that works once, for seven days. Everybody else is invited on the website.
            """)

    @OptionGroup var data: DataFolder
    @Option(help: "The name of the programme to begin.") var programme: String
    @Option(help: "The person's name.") var name: String
    @Option(help: "The person's e-mail address, with which they will sign in.") var email: String
    @Option(help: "The website's address, to which the invitation leads.") var site = "http://127.0.0.1:8080"

    func run() async throws {
        guard let address = EmailAddress(email) else { throw ValidationError("“\(email)” is not an e-mail address.") }
        let records = try await data.openOrMake()
        let desk = records.desk(for: .system(.commandLine))
        let today = records.today
        let id = try await desk.found(ProgrammeDraft(name: programme, startsOn: today, endsOn: today.adding(days: 365)))
        let sent = try await desk.invite(PersonDraft(name: name, email: address.text), as: .programmeLead, at: .programme(id))
        try records.close()
        print(
            sent.needed
                ? "\(site)/invitations/\(sent.secret.text)" : "\(name) has a password already and finds the programme after signing in.")
    }
}
