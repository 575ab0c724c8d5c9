import HTTPTypes
import Markup
import Nurture
import Records

/// Where a programme lead names who reads the words for families in a language, and where that person reads and approves them.
enum LanguageDoors {
    private static let path = "/programmes/{programme}/languages"

    static let all: [Door] = [
        .get(path, .nameReader, .named(.programme)) { visit in try await page(visit) },
        .post(
            path, .nameReader, .named(.programme),
            sample: { world in Form([("language", "pl"), ("readerEmail", world["readerEmail"])]) }, answer: name),
        .get("/account/languages", .seeAccount, .oneself) { visit in
            let languages = try await visit.desk.languagesToRead(in: visit.house.families.editions)
            return visit.page("Words for families", ReadingView.list(languages))
        },
        .get("/account/languages/{language}", .approveWording, .oneself) { visit in
            let (edition, mine) = try await toRead(visit)
            return visit.page(
                "The words in \(edition.language.name)",
                ReadingView(edition: edition, english: visit.house.families.english.words, mine: mine).markup)
        },
        .get("/account/languages/{language}/page", .approveWording, .oneself) { visit in
            let words = try await toRead(visit).edition.words
            let view = AskedView(asked: ReadingView.specimen, words: words, address: visit.path, isSpecimen: true)
            return visit.familyPage(view.title, words, view.markup)
        },
        .get("/account/languages/{language}/page/child", .approveWording, .oneself) { visit in
            let words = try await toRead(visit).edition.words
            let address = "\(ConsentLink.words(words.language))/page"
            let view = ChildAskedView(asked: ReadingView.specimen, words: words, address: address, isSpecimen: true)
            return visit.familyPage(view.title, words, view.markup)
        },
        .post("/account/languages/{language}/approval", .approveWording, .oneself, sample: { _ in Form() }) { visit in
            let edition = try await toRead(visit).edition
            guard visit.form["digest"].isEmpty || visit.form["digest"] == edition.digest else {
                throw Refusal.impossible("The words have changed since you read them. Please read them again.")
            }
            try await visit.desk.approve(edition)
            return .seeOther("/account/languages")
        },
    ]

    private static func name(_ visit: Visit) async throws -> Reply {
        let language = visit.chosenLanguage.flatMap { $0 == .english ? nil : visit.house.families[$0]?.language }
        let address = EmailAddress(visit.form["readerEmail"])
        guard let language, let address else {
            let problems = [
                language == nil ? FieldProblem("language", "Choose the language that they read") : nil,
                address == nil ? FieldProblem("readerEmail", "Enter an e-mail address, like name@people.example") : nil,
            ]
            return try await page(visit, problems.compactMap(\.self))
        }
        do {
            try await visit.desk.nameReader(address, of: language, in: visit.programme)
            return .seeOther(ConsentLink.languages(try visit.programme))
        } catch ReaderProblem.nobodySignedIn {
            return try await page(
                visit,
                [FieldProblem("readerEmail", "Nobody with this address has signed in here yet. Have them invited and sign in first.")])
        }
    }

    private static func page(_ visit: Visit, _ problems: [FieldProblem] = []) async throws -> Reply {
        let page = try await visit.desk.languages(of: visit.programme, in: visit.house.families.editions)
        return visit.page(
            "Languages for families", problems: problems, LanguagesView(page: page, form: visit.form, problems: problems).markup)
    }

    private static func toRead(_ visit: Visit) async throws -> (edition: FamilyEdition, mine: [LanguageToRead]) {
        let language = visit.parameters["language"].flatMap(FamilyLanguage.init)
        guard let edition = language.flatMap({ visit.house.families[$0] }) else { throw Refusal.outOfReach }
        let mine = try await visit.desk.languagesToRead(in: [edition])
        guard !mine.isEmpty else { throw Refusal.outOfReach }
        return (edition, mine)
    }
}
