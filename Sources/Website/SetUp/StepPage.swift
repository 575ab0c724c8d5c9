import Markup
import Nurture
import Records

/// One step: what it takes, what people noted, and why something may be left out.
struct StepPage {
    let page: SetUpPage
    let step: SetUpStep
    var fields = Form()
    var problems: [FieldProblem] = []

    static func show(_ visit: Visit) async throws -> Reply { try await shown(visit) }

    static func note(_ visit: Visit) async throws -> Reply {
        let step = try step(visit)
        var reading = FormReading(visit.form)
        let day = reading.day("day", orSay: "Enter the day on which it was")
        let text = visit.form["note"]
        var problems = reading.problems
        if text.isEmpty { problems.append(FieldProblem("note", "Write what was done or said")) }
        if let problem = TextLimit.note.problem(with: text, called: "The note") { problems.append(FieldProblem("note", problem)) }
        guard problems.isEmpty, let day else { return try await shown(visit, problems: problems) }
        do {
            try await visit.desk.note(text, on: day, at: step, of: visit.group, id: ID(visit.form["id"]) ?? .new())
        } catch Refusal.impossible(let sentence) {
            return try await shown(visit, problems: [FieldProblem("note", sentence)])
        }
        return .seeOther(SetUpLink.step(step, try visit.group))
    }

    static func waive(_ visit: Visit) async throws -> Reply {
        let step = try step(visit)
        let reason = visit.form["reason"]
        let need = SetUpNeed(rawValue: visit.form["need"])
        var problems: [FieldProblem] = []
        if need?.step != step { problems.append(FieldProblem("need", "Choose what is left out")) }
        if reason.isEmpty { problems.append(FieldProblem("reason", "Say why it can be left out")) }
        if let problem = TextLimit.note.problem(with: reason, called: "The reason") { problems.append(FieldProblem("reason", problem)) }
        guard problems.isEmpty, let need else { return try await shown(visit, problems: problems) }
        do {
            try await visit.desk.waive(need, because: reason, in: visit.group)
        } catch Refusal.impossible(let sentence) {
            return try await shown(visit, problems: [FieldProblem("reason", sentence)])
        }
        return .seeOther(SetUpLink.step(step, try visit.group))
    }

    static func takeBack(_ visit: Visit) async throws -> Reply {
        try await visit.desk.takeBack(visit.id("waiver"), in: visit.group)
        return .seeOther(SetUpLink.step(try step(visit), try visit.group))
    }

    private static func step(_ visit: Visit) throws -> SetUpStep {
        guard let step = visit.parameters["step"].flatMap({ Int($0) }).flatMap(SetUpStep.init(rawValue:)) else { throw Refusal.outOfReach }
        return step
    }

    private static func shown(_ visit: Visit, problems: [FieldProblem] = []) async throws -> Reply {
        let step = try step(visit)
        let page = try await visit.desk.setUp(of: visit.group)
        return visit.page(
            step.title, problems: problems, StepPage(page: page, step: step, fields: visit.form, problems: problems).markup)
    }

    private var address: String { SetUpLink.step(step, page.group.id) }
    private var line: SetUpPath.Line? { page.path.line(step) }

    var markup: Markup {
        """
        \(backLink("Setting up \(page.group.name)", to: SetUpLink.path(page.group.id)))
        \(heading(step.title, place: "Step \(step.rawValue) of \(SetUpStep.allCases.count), \(page.group.name)"))
        <ul class="needs">\(each(step.needs, need))</ul>
        \(part("Notes", """
            \(when(page.notes(on: step).isEmpty, emptyState("Nobody has noted anything. A call, a visit, a promise: what no other page shows goes here."), else: "<ul class=\"places\">\(each(page.notes(on: step), note))</ul>"))
            \(when(page.can.contains(.noteStep), details("Add a note", noteForm, isOpen: isAbout(["note", "day"]))))
            """))
        \(when(page.can.contains(.waiveStep) && !left.isEmpty, part("Go without it", details("Say why the group can start without it", waiverForm, isOpen: isAbout(["need", "reason"])))))
        """
    }

    private func isAbout(_ names: Set<String>) -> Bool { problems.contains { names.contains($0.field) } }

    /// What the reader can do now: the one thing on this page that asks to be pressed.
    private var next: SetUpNeed? {
        line?.gaps.first { gap in
            gap.after == nil && page.capacities.contains(where: gap.turn.isTurn) && place(of: gap.need) != nil
        }?.need
    }

    private func place(of need: SetUpNeed) -> (label: String, address: String)? {
        SetUpLink.place(of: need, page.group.id, page.school, can: page.can)
    }

    private func need(_ need: SetUpNeed) -> Markup {
        let gap = line?.gaps.first { $0.need == need }
        let isWaived = line?.waived.contains(need) ?? false
        return """
            <li>\(isWaived ? tag("Left out") : gap == nil ? tag("Done", .done) : tag("Open", .waiting))<div>\
            \(gap.map { open($0) } ?? settled(need))\
            \(ifLet(page.waivers(in: step).first { $0.need == need }, waived))</div></li>
            """
    }

    private func open(_ gap: SetUpGap) -> Markup {
        let isOwn = page.capacities.contains(where: gap.turn.isTurn)
        return """
            <p>\(gap.sentence) <span class="detail">\(SetUpWords.whose(gap.turn, isOwn)).</span></p>\
            \(ifLet(gap.after == nil ? place(of: gap.need) : nil) { place in
                gap.need == next ? linkButton(place.label, to: place.address, .primary) : "<a \(href: place.address)>\(place.label)</a>"
            })
            """
    }

    /// What is there is a way to look at it, and asks for nothing.
    private func settled(_ need: SetUpNeed) -> Markup {
        let words = "\(need.name.asBeginning)"
        return place(of: need).map { "<a \(href: $0.address)>\(words)</a>" } ?? "<p>\(words)</p>"
    }

    private func waived(_ waiver: SetUpWaiverLine) -> Markup {
        """
        <p class="detail">“\(waiver.reason)” \(waiver.by), \(waiver.on.written)</p>\
        \(when(page.can.contains(.waiveStep), form(to: "\(address)/waivers/\(waiver.id)/end", button("Ask for it again", .quiet))))
        """
    }

    private func note(_ note: SetUpNoteLine) -> Markup {
        "<li>\(note.text) <span class=\"detail\">\(note.day.written), noted by \(note.author)</span></li>"
    }

    private var noteForm: Markup {
        form(
            to: "\(address)/notes",
            """
            \(hidden("id", fields.has("id") ? fields["id"] : ID<SetUpNote>.new().description))
            \(textArea("note", "What was done or said", value: fields["note"], hint: "Name no child.", mostCharacters: TextLimit.note.characters, problems))
            \(field(Field("day", "On which day", kind: .date, value: fields["day"]), problems))
            \(button("Add the note", .secondary))
            """)
    }

    /// What is open and may be left out.
    private var left: [SetUpGap] { line?.gaps.filter { $0.need.mayBeWaived } ?? [] }

    private var waiverForm: Markup {
        form(
            to: "\(address)/waivers",
            """
            <p>Somebody has to stand for it: your name and the reason stay in sight for everybody who sees this page.</p>
            \(radios("need", "What is left out", left.map { Choice($0.need.rawValue, $0.need.name.asBeginning) }, chosen: left.count == 1 ? left[0].need.rawValue : fields["need"], problems))
            \(textArea("reason", "Why the group can start without it", value: fields["reason"], hint: "Name no child.", mostCharacters: TextLimit.note.characters, problems))
            \(button("Go without it", .secondary))
            """)
    }
}
