import ArgumentParser
import Foundation
import Nurture
import Records

struct PersonCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "person", abstract: "Adds people from the command line, and invites them again.",
        subcommands: [AddPerson.self, InvitePerson.self])
}

struct AddPerson: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Begins a programme, if it is new, and invites its lead: how a real installation starts.",
        discussion: """
            Example: hocket person add --data ./hocket-data --programme "Tunes Between Us" --name "Noor Hadley" --email noor@example.org
            It prints an address that works once, for seven days. Everybody else is invited on the website.
            """)

    @OptionGroup var data: DataFolder
    @Option(help: "The name of the programme that the person leads.") var programme: String
    @Option(help: "The person's name.") var name: String
    @Option(help: "The person's e-mail address, with which they will sign in.") var email: String
    @Option(help: ArgumentHelp("The website's address, to which the invitation leads, else HOCKET_SITE.", valueName: "address"))
    var site: String?

    func run() async throws {
        guard let address = EmailAddress(email) else { throw CommandProblem("“\(email)” is not an e-mail address.") }
        guard !programme.isEmpty, !name.isEmpty else { throw CommandProblem("Give the programme and the person a name.") }
        let settings = try await data.settings([.site: site])
        let records = try await DataPlace(settings).openOrMake()
        let desk = records.desk(for: .system(.commandLine))
        let id = try await desk.programme(named: programme, from: records.today)
        let sent = try await desk.invite(PersonDraft(name: name, email: address.text), as: .programmeLead, at: .programme(id))
        try records.close()
        guard sent.needed else {
            print("\(name) has a password already and finds the programme after signing in.")
            return
        }
        print("\(settings.text(.site) ?? "http://127.0.0.1:8080")/invitations/\(sent.secret.text)")
    }
}

struct InvitePerson: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "invite",
        abstract: "Sends somebody a fresh invitation, for whoever forgot a password and has no lead who could.",
        discussion: """
            Example: hocket person invite --data ./hocket-data --email noor@example.org
            It prints an address that works once, for seven days. Earlier invitations end.
            """)

    @OptionGroup var data: DataFolder
    @Option(help: "The e-mail address with which the person signs in.") var email: String
    @Option(help: ArgumentHelp("The website's address, to which the invitation leads, else HOCKET_SITE.", valueName: "address"))
    var site: String?

    func run() async throws {
        guard let address = EmailAddress(email) else { throw CommandProblem("“\(email)” is not an e-mail address.") }
        let settings = try await data.settings([.site: site])
        let records = try await DataPlace(settings).open()
        let sent: SentInvitation
        do {
            sent = try await records.desk(for: .system(.commandLine)).inviteAgain(email: address)
        } catch Refusal.outOfReach {
            try records.close()
            throw CommandProblem("Nobody signs in with \(email).")
        }
        try records.close()
        print("\(settings.text(.site) ?? "http://127.0.0.1:8080")/invitations/\(sent.secret.text)")
    }
}
