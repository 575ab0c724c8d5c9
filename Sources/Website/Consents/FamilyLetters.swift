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

    private func letter(_ letter: ConsentLetter) -> Markup {
        let address = FamilyLetters.address(letter.sent, origin)
        return """
            <section class="family-letter">
            <p class="place">\(letter.carerName) – \(letter.pupilName)</p>
            <h1>\(words[.askTitle, [.child: letter.firstName]])</h1>
            <p>\(words[.askHello, [.carer: letter.carerName, .child: letter.firstName, .school: letter.schoolName]]) \(words[.askAbout])</p>
            <p><strong>\(words[.askAlone])</strong> \(words[.askChange]) \(words[.askRing])</p>
            <div class="way">
            <div><p>\(words[.camera])</p><p class="address" dir="ltr">\(address)</p>
            <p>\(words[.until, [.day: words.language.written(letter.sent.lastDay)]]) \(words[.dateAsked])</p></div>
            <div>\(ifLet(SquareCode(address)) { squareCode($0.rows) })</div>
            </div>
            <div class="tear-off">
            <p>\(words[.onPaper])</p>
            \(questions(letter))
            \(table("\(words[.childName]): \(letter.pupilName)", headers: [words[.yourName], words[.whoYouAre]], rows: [[" ", " "]]))
            \(table("\(words[.today]), \(words[.signature])", headers: [words[.today], words[.signature]], rows: [[" ", " "]]))
            \(when(words.language != .english, "<p class=\"detail\">\(words[.record])</p>"))
            </div>
            </section>

            """
    }

    private func questions(_ letter: ConsentLetter) -> Markup {
        table(
            words[.askTitle, [.child: letter.firstName]], headers: [words[.question], words[.yes], words[.no], words[.ring]],
            rows: ConsentQuestion.allCases.map { ["\(words[.asked($0)])", "☐", "☐", "☐"] })
    }
}
