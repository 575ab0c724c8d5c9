import HTTPTypes
import Markup
import Nurture
import Records

/// A carer tells the tutor what is good to know. The way in is the invitation's, after the child's birth date.
enum HomeNoteDoors {
    private static let mostBytes = 32 << 10

    static let all: [Door] = [
        .get("/home/{secret}/note", .visit, .house) { visit in
            try await BehindTheDate.child(visit) { try await page(visit, $0, $1, $2) }
        },
        .post(
            "/home/{secret}/note", .visit, .house, limit: mostBytes,
            sample: { _ in
                Form([("homeNote", ID<HomeNote>.new().description), ("words", "Loves the radio")])
            }
        ) { visit in
            try await BehindTheDate.child(visit) { try await send(visit, $0, $1, $2) }
        },
        .post("/home/{secret}/note/{homeNote}/end", .visit, .house, limit: mostBytes, sample: { _ in Form() }) { visit in
            try await BehindTheDate.child(visit) { pupil, _, desk in
                try await desk.takeBack(try visit.id("homeNote") as ID<HomeNote>, about: pupil)
                return .seeOther(visit.inLanguage("\(visit.homeAddress)/note"))
            }
        },
    ]

    private static func send(_ visit: Visit, _ pupil: ID<Pupil>, _ language: FamilyLanguage?, _ desk: Desk) async throws -> Reply {
        let words = visit.form["words"]
        let problem: FamilyPhrase? = words.isEmpty ? .noteNone : words.count > TextLimit.note.characters ? .noteLong : nil
        if let problem { return try await page(visit, pupil, language, desk, visit.form, problem: problem) }
        try await desk.addHomeNote(words, id: ID(visit.form[HomeNoteView.field]) ?? .new(), about: pupil)
        return .seeOther(visit.inLanguage("\(visit.homeAddress)/note"))
    }

    /// - Parameter language: in which the school asks the five questions; without it the page is in English.
    static func page(
        _ visit: Visit, _ pupil: ID<Pupil>, _ language: FamilyLanguage?, _ desk: Desk, _ form: Form = Form(), problem: FamilyPhrase? = nil,
        isKept: Bool = false
    ) async throws -> Reply {
        let note = try await desk.homeNotes(about: pupil)
        let offered = try await visit.desk.languages(atHome: visit.homeSecret, in: visit.house.families.editions)
        let words = visit.edition(asked: language, offered: offered).words
        let problems = problem.map { [words.problem("words", $0)] } ?? []
        let view = HomeNoteView(
            page: note, words: words, address: visit.homeAddress, languages: offered, isAsked: language != nil, fields: form,
            problems: problems, isKept: isKept)
        return visit.familyPage(words[.noteTitle], words, problems: problems, view.markup)
    }
}
