import HTTPTypes
import Markup
import Nurture
import Records

/// Letters to families on paper: the questions, the way to answer by phone, and a form to tear off.
struct FamilyLetters {
    let letters: [ConsentLetter]
    let words: FamilyWords
    let origin: String
    let today: Day

    /// Makes the letters, but not their addresses where there is no press.
    static func print(_ visit: Visit, _ make: (FamilyEdition) async throws -> [ConsentLetter]) async throws -> Reply {
        guard visit.house.printing.isOpen else { throw PrintingProblem.noPress }
        let edition = try InvitingFamilyDoors.chosenEdition(visit)
        let letters = try await make(edition)
        guard !letters.isEmpty else {
            throw Refusal.impossible(
                "There is nobody to whom a letter could go: name an adult who may answer and may be contacted, or ring those who were asked three times."
            )
        }
        let paper = FamilyLetters(letters: letters, words: edition.words, origin: origin(visit), today: visit.house.records.today)
        let pdf = try await visit.house.printing.pdf(of: paper.document(in: visit.house).html)
        return .file(pdf, type: "application/pdf", named: "letters.pdf")
    }

    static func origin(_ visit: Visit) -> String { visit.house.post?.site ?? visit.origin }

    static func address(_ sent: SentHomeInvitation, _ origin: String) -> String { "\(origin)/home/\(sent.secret.text)" }

    func document(in house: House) -> Markup {
        house.paper(words[.dateTitle], foot: letters.first?.schoolName ?? "", madeOn: today, in: words.page, each(letters, letter))
    }

    /// One sheet: its sentences, the way to answer by phone, and below the line the form.
    private func letter(_ letter: ConsentLetter) -> Markup {
        let address = FamilyLetters.address(letter.sent, origin)
        return """
            <article class="family-letter">
            <p class="place"><bdi>\(letter.carerName)</bdi> – <bdi>\(letter.pupilName)</bdi></p>
            <h1>\(words[.askTitle, [.child: letter.firstName]])</h1>
            <p>\(words[.askHello, [.carer: letter.carerName, .child: letter.firstName, .school: letter.schoolName]]) \(words[.askAbout])</p>
            <p><strong>\(words[.askAlone])</strong> \(words[.askChange]) \(words[.askRing])</p>
            <div class="way">
            <div class="by-phone"><p>\(words[.camera])</p>
            <p>\(words[.until, [.day: words.language.written(letter.sent.lastDay)]]) \(words[.dateAsked])</p></div>
            \(ifLet(SquareCode(address)) { squareCode($0.rows) })
            <p class="address" dir="ltr">\(address)</p>
            </div>
            <div class="tear-off">
            \(questions)
            <p class="whose">\(words[.childName]): <bdi>\(letter.pupilName)</bdi></p>
            <ul class="to-write">\(each([FamilyPhrase.yourName, .whoYouAre, .today, .signature]) { "<li>\(words[$0])</li>" })</ul>
            <p class="detail">\(when(words.language != .english, "\(words[.record]) "))<span lang="en-GB" dir="ltr">Wording no. \(ConsentPaper.wording).</span></p>
            </div>
            </article>

            """
    }

    private var questions: Markup {
        table(
            words[.onPaper], headers: [words[.question], words[.yes], words[.no], words[.ring]],
            rows: ConsentQuestion.allCases.map { [question($0), "☐", "☐", "☐"] })
    }

    /// The question, and below it the words of the record, so that whoever signs has both and whoever reads the form at school understands it.
    private func question(_ question: ConsentQuestion) -> Markup {
        "\(words[.asked(question)])\(when(words.language != .english, "<div class=\"record\" lang=\"en-GB\" dir=\"ltr\">\(question.wording.text)</div>"))"
    }
}
