import GRDB
import Nurture

@testable import Records

extension World {
    var postRound: Desk { records.desk(for: .system(.post)) }

    /// A letter with words that are nowhere else.
    static let letter = Letter(to: EmailAddress(Deeds.email)!, subject: Deeds.name, [.paragraph(Deeds.text), .link("/")])

    /// Posts a letter as a verb does among other things.
    @discardableResult
    func post(_ letter: Letter = World.letter, about pupil: ID<Pupil>? = nil) async throws -> ID<Mail> {
        let id = ID<Mail>.new()
        try await records.inTransaction(making: [.mail(id)]) { try $0.post(letter, about: pupil, id: id) }
        return id
    }

    func becomeDemonstration() throws {
        try raw().run("INSERT INTO installation (id, demonstration, madeAt) VALUES (1, 1, 0)")
    }
}
