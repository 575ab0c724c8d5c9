import Markup
import Nurture
import Records

/// Groups as they could be. Whoever reads this decides.
struct SuggestionView {
    var asked: SuggestionForm
    let school: ID<School>
    var suggestion: Suggestion?
    var review: ArrangementReview?
    /// What it cost before somebody moved a pupil.
    var before: FormingWorth?
    var problems: [FieldProblem] = []
    /// What was typed and not sent, and the form to which it belongs.
    var typed: (draft: KeptDraft, address: String)?

    static let title = "Suggest groups"

    private var ground: FormingGround { asked.ground }
    private var address: String { Link.suggestion(school) }

    var markup: Markup {
        """
        \(backLink("The school", to: Link.school(school)))
        \(heading(SuggestionView.title, place: ground.schoolName))
        \(when(ground.seekers.isEmpty, empty, else: page))
        \(DecisionsView(decisions: ground.decisions, ground: ground, school: school).markup)
        """
    }

    private var empty: Markup {
        """
        \(emptyState("Nobody waits for a place yet. Once pupils are nominated and their times are known, groups can be suggested here."))
        <p>\(linkButton("Who waits for a place", to: Link.waitingList(school)))</p>
        """
    }

    private var page: Markup {
        """
        <p>\(counts) A suggestion looks for the groups in which the most pressing have a place and everybody fits well. You can change all of it, and you decide.</p>
        \(numbers)
        \(ifLet(typed) { draftNotice($0.draft, ofFormAt: $0.address) })
        \(without)
        \(effect)
        \(form(to: address, """
            \(ifLet(review) { "\(arrangement($0))" })
            \(limits)
            \(buttons("\(button(review == nil ? "Suggest groups" : "Ask again", name: "do", value: "ask"))\(when(review != nil, button("Show what my changes do", .secondary, name: "do", value: "weigh")))"))
            """))
        \(others)
        \(when(asked.isArranged && ground.can.contains(.keepSuggestion), decision))
        """
    }

    private var counts: String {
        let waiting = ground.waiting.count == 1 ? "One pupil waits for a place" : "\(ground.waiting.count) pupils wait for a place"
        return ground.running.isEmpty
            ? "\(waiting)."
            : "\(waiting), and \(ground.running.count == 1 ? "one group runs" : "\(ground.running.count) groups run") already."
    }

    /// Nothing where the usual numbers hold.
    private var numbers: Markup {
        guard let programme = ground.programme, !ground.settings.changed.isEmpty else { return .nothing }
        let link: Markup = "<a \(href: Link.formingSettings(programme.id))>What each number does</a>"
        return "<p>\(SuggestionWords.numbers(ground.settings, of: programme.name)) \(when(programme.canBeSeen, link))</p>"
    }

    private var without: Markup {
        let names = ground.waiting.filter { ($0.free ?? []).isEmpty }.map(\.name)
        return when(
            !names.isEmpty,
            notice(
                .plain, "Somebody’s times are not known yet",
                "<p>Without a time, there is no place for \(names.listed)</p><p>\(linkButton("Who waits for a place", to: Link.waitingList(school), .quiet))</p>"
            ))
    }

    private var effect: Markup {
        guard let review else { return .nothing }
        let broken = review.groups.flatMap(\.broken) + review.broken
        let words: Markup =
            "<p>\(SuggestionWords.worth(review.worth, unplaced: review.unplaced.count))\(ifLet(before) { " Before: \(SuggestionWords.worth($0))" })</p>"
        let list = when(!broken.isEmpty, "<ul>\(each(broken) { "<li>\($0)</li>" })</ul>")
        if !broken.isEmpty { return notice(.warning, "This is how it stands, and what it does not keep", "\(words)\(list)") }
        return notice(
            .plain, suggestion == nil ? "This is how it stands" : "A suggestion",
            "\(words)\(ifLet(suggestion) { "<p>\(SuggestionWords.proof($0))</p>" })")
    }

    private func arrangement(_ review: ArrangementReview) -> Markup {
        """
        \(hidden("needBefore", String(review.worth.unplacedNeed)))\(hidden("costBefore", String(review.worth.cost)))
        \(each(Array(zip(asked.groups, review.groups))) { group, known in
            part(title(group.place), """
                <p>\(members(group.pupils))</p>
                \(when(!known.broken.isEmpty, notice(.warning, "Look at this group", "<ul>\(each(known.broken) { "<li>\($0)</li>" })</ul>")))
                \(details("Why these", "<ul>\(each(known.why) { "<li>\($0)</li>" })</ul><p>It has \(known.cost) points; fewer are better.</p>"))
                \(movers(group.pupils, isOpen: !known.broken.isEmpty))
                """)
        })
        \(when(!review.unplaced.isEmpty, part("Without a place", each(review.unplaced) { unplaced in
            "\(each(ground.seekers.filter { $0.id.description == unplaced.pupil }) { pupilRow($0) })<p class=\"hint\">\(unplaced.reason.sentence)</p>"
        })))
        """
    }

    private func title(_ place: SuggestionForm.Place) -> String {
        let running = place.running.flatMap { id in ground.running.first { $0.id == id } }
        return running.map { "\($0.name), \(place.slot.written)" } ?? place.slot.written
    }

    /// Who is in a group, and who is kept there.
    private func members(_ pupils: [PlaceSeeker]) -> Markup {
        let pinned = Set(asked.form.all("pin"))
        return each(Array(pupils.enumerated())) { number, pupil in
            """
            \(number == 0 ? "" : ", ")<strong>\(pupil.name)</strong>\
            \(when(pinned.contains(pupil.id.description), " <span class=\"detail\">(kept here)</span>"))
            """
        }
    }

    /// Where those can be moved who don't belong to a running group.
    private func movers(_ pupils: [PlaceSeeker], isOpen: Bool) -> Markup {
        let free = pupils.filter { $0.place == nil }
        let held = each(pupils.filter { $0.place != nil }) { hidden("at-\($0.id)", asked.form["at-\($0.id)"]) }
        return held
            + when(
                free.isEmpty, "<p class=\"detail\">They are a group already, and stay together.</p>",
                else: details("Move somebody, or keep them here", each(free, pupilRow), isOpen: isOpen))
    }

    private func pupilRow(_ pupil: PlaceSeeker) -> Markup {
        let isPinned = asked.form.all("pin").contains(pupil.id.description)
        return """
            <div class="mover">
            \(select("at-\(pupil.id)", pupil.name, choices, chosen: asked.form["at-\(pupil.id)"]))
            <div class="option"><input type="checkbox" id="pin-\(pupil.id.description)" name="pin" value="\(pupil.id.description)"\(isPinned ? " checked=\"checked\"" : .nothing)/>\
            <label for="pin-\(pupil.id.description)">Keep \(pupil.name) here</label></div>
            </div>
            """
    }

    private var choices: [Choice] {
        [Choice("", "Without a place")] + asked.groups.map { Choice($0.place.key, title($0.place)) }
            + ground.offered.map { Choice("\($0.short)#new", "A new group, \($0.written)") }.filter { choice in
                !asked.groups.contains { $0.place.key == choice.value }
            }
    }

    private var limits: Markup {
        part(
            "Limits and wishes",
            """
            \(field(Field("rooms", "Rooms at one time", value: asked.form["rooms"], inputMode: "numeric", width: 3), problems))
            \(field(Field("groups", "Groups in all, running ones included", value: asked.form["groups"], inputMode: "numeric", width: 3), problems))
            \(when(!asked.wishes.isEmpty, checkboxes("pair", "Wishes so far", asked.wishes.map { Choice($0.value, SuggestionWords.wish($0.kind, $0.one.name, $0.other.name)) }, chosen: Set(asked.wishes.map(\.value)), hint: "Take the tick away to drop one")))
            \(details("Add a wish about two pupils", """
                \(select("wishOne", "One", nobody + seekerChoices, chosen: "", problems))
                \(select("wishOther", "The other", nobody + seekerChoices, chosen: ""))
                \(radios("wishKind", "What do you wish?", [Choice("together", "In one group"), Choice("apart", "Not in one group")], chosen: "together"))
                """, isOpen: problems.contains { $0.field == "wishOne" }))
            """)
    }

    private var nobody: [Choice] { [Choice("", "Nobody")] }
    private var seekerChoices: [Choice] { ground.seekers.map { Choice($0.id.description, $0.name) } }

    private var others: Markup {
        guard let suggestion else { return .nothing }
        let asides: [(title: String, found: Suggestion.WhatIf?)] = [
            ("One more room", suggestion.oneMoreRoom), ("One more group", suggestion.oneMoreGroup),
            ("One group fewer", suggestion.oneGroupFewer),
        ]
        let now = row("As suggested", suggestion.unplacedByTendency, suggestion.worth)
        let rows = [now] + asides.compactMap { aside in aside.found.map { row(aside.title, $0.unplaced, $0.worth) } }
        return part(
            "What would be otherwise",
            table("Who would be without a place", headers: ["If"] + Tendency.allCases.map(\.title) + ["Points"], rows: rows))
    }

    private func row(_ title: String, _ unplaced: [Tendency: Int], _ worth: FormingWorth) -> [Markup] {
        let cells = [title] + Tendency.allCases.map { String(unplaced[$0] ?? 0) } + [String(worth.cost)]
        return cells.map { Markup(text: $0) }
    }

    private var decision: Markup {
        part(
            "Decide",
            """
            \(form(to: Link.decisions(school), """
                \(hidden("id", asked.form.has("id") ? asked.form["id"] : ID<FormingDecision>.new().description))
                \(each(["rooms", "groups"]) { hidden($0, asked.form[$0]) })
                \(each(asked.form.all("pin")) { hidden("pin", $0) })\(each(asked.wishes) { hidden("pair", $0.value) })
                \(each(ground.seekers) { hidden("at-\($0.id)", asked.form["at-\($0.id)"]) })
                \(textArea("reason", "Why do you decide so?", value: asked.form["reason"], hint: "What was last shown above is kept. Without names, please; it stays with the school.", mostCharacters: TextLimit.note.characters, problems))
                \(button("Keep this decision", .secondary))
                """))
            """)
    }
}
