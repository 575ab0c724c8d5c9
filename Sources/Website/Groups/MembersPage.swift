import Markup
import Nurture
import Records

/// Pupils come and go; what was lived stays.
struct MembersPage {
    let group: GroupPage
    let pupils: [PupilLine]
    let today: Day
    var form = Form()
    var problems: [FieldProblem] = []
    /// What speaks against one more, which the person may overrule.
    var advice: [String] = []
    /// The page to which saving leads; empty for this one.
    var back = ""

    static func show(_ visit: Visit) async throws -> Reply { try await shown(visit) }

    static func join(_ visit: Visit) async throws -> Reply {
        var reading = FormReading(visit.form)
        let pupil: ID<Pupil>? = ID(visit.form["pupil"])
        if pupil == nil { reading.wrong("pupil", "Choose a pupil") }
        let day = reading.day("from", orSay: "Enter the day of the first session")
        guard reading.problems.isEmpty, let pupil, let day else { return try await shown(visit, problems: reading.problems) }
        do {
            try await visit.desk.join(pupil, visit.group, from: day, isMeant: visit.form["isMeant"] == pupil.description)
        } catch Refusal.unusual(let advice) {
            return try await shown(visit, advice: advice)
        }
        return .seeOther(visit.wayBack(or: visit.path))
    }

    static func leave(_ visit: Visit) async throws -> Reply {
        let membership: ID<Membership> = try visit.id("membership")
        let field = lastDayField(of: membership)
        guard let day = Day(iso: visit.form[field]) else {
            return try await shown(visit, problems: [FieldProblem(field, "Enter the last day")])
        }
        do {
            try await visit.desk.leave(membership, of: visit.group, on: day)
        } catch Refusal.impossible(let sentence) {
            return try await shown(visit, problems: [FieldProblem(field, sentence)])
        }
        return .seeOther(visit.wayBack(or: "\(Link.group(try visit.group))/members"))
    }

    static func lastDayField(of membership: some CustomStringConvertible) -> String { "until-\(membership)" }

    private static func shown(_ visit: Visit, problems: [FieldProblem] = [], advice: [String] = []) async throws -> Reply {
        let group = try await visit.desk.group(visit.group)
        let page = MembersPage(
            group: group, pupils: try await visit.desk.pupils(at: group.school), today: visit.house.records.today, form: visit.form,
            problems: problems, advice: advice, back: visit.wayBack)
        return visit.page("Change who is in \(group.name)", problems: problems, page.markup)
    }

    var markup: Markup {
        """
        \(WayBack.link(back, or: group.name, Link.group(group.id)))
        \(heading("Change who is in it", place: group.name))
        \(when(!advice.isEmpty, notice(.warning, "Is this meant?", "\(each(advice) { "<p>\($0)</p>" })<p>Leave it, or give the place all the same.</p>")))
        \(part("Give a place", frame(to: "\(Link.group(group.id))/members", """
            \(when(!advice.isEmpty, hidden("isMeant", form["pupil"])))\(WayBack.input(back))
            \(select("pupil", "Pupil", [Choice("", "Choose one")] + free.map { Choice($0.id.description, "\($0.fullName), \($0.yearGroup.written), taking part: \($0.takingPart.words)") }, chosen: form["pupil"], hint: "Whoever left before can come back", problems))
            \(field(Field("from", "First day", kind: .date, value: form.has("from") ? form["from"] : today.iso), problems))
            \(button(advice.isEmpty ? "Give the place" : "Give it all the same"))
            """)))
        \(part("Who has a place", each(group.members.filter { !$0.hasLeft(by: today) }) { place($0) }))
        """
    }

    private func place(_ member: MemberLine) -> Markup {
        let name = MembersPage.lastDayField(of: member.membership)
        let day = form.has(name) ? form[name] : member.endsOn?.iso ?? today.iso
        return details(
            "\(member.name)\(member.endsOn.map { ", until \($0.short)" } ?? "")",
            frame(
                to: "\(Link.group(group.id))/members/\(member.membership)/end",
                """
                \(WayBack.input(back))
                \(field(Field(name, "Last day", kind: .date, value: day), problems))
                \(button("End the place", .secondary))
                """), isOpen: problems.contains { $0.field == name })
    }

    private var free: [PupilLine] {
        pupils.filter { pupil in !group.members.contains { $0.pupil == pupil.id && !$0.hasLeft(by: today) } }
    }
}
