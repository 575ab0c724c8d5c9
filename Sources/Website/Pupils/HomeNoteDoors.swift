import HTTPTypes
import Markup
import Nurture
import Records

/// A carer tells the tutor what is good to know. The way in is the invitation's, after the child's birth date.
enum HomeNoteDoors {
    private static let mostBytes = 32 << 10

    static let all: [Door] = [
        .get("/home/{secret}/note", .visit, .house) { visit in
            try await BehindTheDate.child(visit) { pupil, desk in visit.homeNotePage(try await desk.homeNotes(about: pupil)) }
        },
        .post(
            "/home/{secret}/note", .visit, .house, limit: mostBytes,
            sample: { _ in
                Form([("homeNote", ID<HomeNote>.new().description), ("words", "Loves the radio")])
            }
        ) { visit in
            try await BehindTheDate.child(visit) { try await send(visit, $0, $1) }
        },
        .post("/home/{secret}/note/{homeNote}/end", .visit, .house, limit: mostBytes, sample: { _ in Form() }) { visit in
            try await BehindTheDate.child(visit) { pupil, desk in
                try await desk.takeBack(try visit.id("homeNote") as ID<HomeNote>, about: pupil)
                return .seeOther("\(visit.homeAddress)/note")
            }
        },
    ]

    private static func send(_ visit: Visit, _ pupil: ID<Pupil>, _ desk: Desk) async throws -> Reply {
        var reading = FormReading(visit.form)
        let words = reading.text("words", .note, called: "What you wrote")
        if words.isEmpty { reading.wrong("words", "Write a few words, or go back.") }
        guard reading.problems.isEmpty else {
            return visit.homeNotePage(try await desk.homeNotes(about: pupil), visit.form, reading.problems)
        }
        try await desk.addHomeNote(words, id: ID(visit.form[HomeNoteView.field]) ?? .new(), about: pupil)
        return .seeOther("\(visit.homeAddress)/note")
    }
}

extension Visit {
    func homeNotePage(_ page: HomeNotePage, _ form: Form = Form(), _ problems: [FieldProblem] = [], news: String? = nil) -> Reply {
        self.page(
            HomeNoteView.title, problems: problems,
            HomeNoteView(page: page, address: homeAddress, fields: form, problems: problems, news: news).markup)
    }
}
