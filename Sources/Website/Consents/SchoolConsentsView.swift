import Markup
import Nurture
import Records

/// How far the five questions are at a school, and letters for many families at once.
struct SchoolConsentsView {
    let page: SchoolConsents
    let canPrint: Bool
    let sendsMail: Bool
    /// For whose families letters are to be printed, as the page's address says it.
    var whose = ""
    /// What came of asking everybody, right after it was done.
    var asked: FamiliesAsked?

    private var address: String { Link.school(page.school) }
    private var asks: Bool { page.can.contains(.askFamilies) }

    var markup: Markup {
        """
        \(backLink(page.name, to: address))
        \(heading("What families said", place: page.name))
        \(when(asks, AskingEverybodyView(page: page, sendsMail: sendsMail, canPrint: canPrint, asked: asked).markup))
        \(part("To do", waitingList(page.pupils.compactMap(toDo), whenEmpty: "Every family has answered about taking part, and nobody waits for a call.")))
        \(when(!page.pupils.isEmpty, part("All pupils", table(
            page.pupils.count == 1 ? "1 pupil" : "\(page.pupils.count) pupils", headers: ["Pupil", "Taking part", "Asked"],
            rows: page.pupils.map(row)))))
        \(when(asks && !page.pupils.isEmpty, part("Letters to print", letters)))
        """
    }

    private func toDo(_ pupil: ConsentStanding) -> WaitingItem? {
        let asking = asks ? ConsentLink.asking(pupil.pupil) : ConsentLink.pupil(pupil.pupil)
        if pupil.wantsCall {
            return WaitingItem(
                pupil.name, detail: "Ring the family: they asked for a call", address: asking,
                tag: each(adults(of: pupil).filter { $0.rings > 0 && $0.obstacle == nil }, number))
        }
        if pupil.adultsDiffer {
            return WaitingItem(pupil.name, detail: "The adults answered differently", address: ConsentLink.pupil(pupil.pupil))
        }
        guard pupil.takingPart == .notYet else { return nil }
        let detail =
            if asks, adults(of: pupil).isEmpty {
                "Name an adult who may answer"
            } else {
                pupil.invited > 0 ? "Asked, and not answered yet" : "Ask the family about taking part"
            }
        return WaitingItem(pupil.name, detail: detail, address: asking)
    }

    private func row(_ pupil: ConsentStanding) -> [Markup] {
        [
            "<a \(href: ConsentLink.pupil(pupil.pupil))>\(pupil.name)</a>", ConsentWords.tag(pupil.takingPart),
            adults(of: pupil).isEmpty ? "\(linksOut(pupil))" : each(adults(of: pupil)) { "<p>\($0.carer.name): \(timesAsked($0))</p>" },
        ]
    }

    /// Empty for whoever does not ask families.
    private func adults(of pupil: ConsentStanding) -> [CarerAsked] { page.adults[pupil.pupil] ?? [] }

    private func linksOut(_ pupil: ConsentStanding) -> String {
        pupil.invited == 0 ? "" : pupil.invited == 1 ? "1 link is out" : "\(pupil.invited) links are out"
    }

    private func timesAsked(_ adult: CarerAsked) -> String {
        if adult.times.last == nil, adult.hasAnswered { return "has answered" }
        return adult.times.words + (adult.hasAnswered ? ", has answered" : "")
    }

    private func number(_ adult: CarerAsked) -> Markup {
        let number = adult.carer.phone
        return """
            <span>\(adult.carer.name) \(number.isEmpty ? "<span class=\"detail\">no number is known</span>" : telephone(number))</span>
            """
    }

    private var letters: Markup {
        guard canPrint else {
            return
                "<p>Letters with a link are not made here. <a \(href: "\(address)/consent-paper")>Print the five questions</a> from your browser.</p>"
        }
        return """
            <p>One letter for each adult who can be asked, with a link, a square for a phone’s camera, and a form to tear off. \
            A link that they have from before ends.</p>
            <p>For: \(each(choices, choice))</p>
            \(frame(to: "\(address)/consent-letters.pdf", """
                \(hidden("whose", chosen.value))
                \(languageButtons("Make the letters", page.languages, about: chosen.label, first: .secondary))
                """))
            """
    }

    private var choices: [Choice] {
        [Choice("withoutAnswer", "those without an answer about taking part"), Choice("all", "all pupils")]
            + (sendsMail ? [Choice("withoutMail", "those whom no mail reaches")] : [])
            + page.groups.map { Choice($0.id.description, $0.name) }
    }

    private var chosen: Choice { choices.first { $0.value == whose } ?? choices[0] }

    private func choice(_ choice: Choice) -> Markup {
        choice.value == chosen.value
            ? "<strong>\(choice.label)</strong> "
            : "<a \(href: "\(ConsentLink.school(page.school))?whose=\(choice.value)")>\(choice.label)</a> "
    }
}
