import Markup
import Nurture
import Records

/// “Talked through on … by … and …”: what makes a profile ready.
enum TalkingThrough {
    private static let title = "We talked it through"

    static let doors: [Door] = [
        .get("/pupils/{pupil}/talk", .changeProfile, .named(.pupil)) { visit in
            let answers = try await visit.answers(forFormAt: "\(Link.pupil(try visit.pupil))/talks", saved: Form())
            return try await page(visit, answers)
        },
        .post(
            "/pupils/{pupil}/talks", .changeProfile, .named(.pupil), on: "/pupils/{pupil}/talk",
            sample: { _ in
                Form([("id", ID<ProfileTalk>.new().description), ("day", "2026-09-07"), ("one", "Sam Safe"), ("other", "Tess Tune")])
            }, answer: save),
    ]

    private static func save(_ visit: Visit) async throws -> Reply {
        let today = visit.house.records.today
        var reading = FormReading(visit.form)
        let day = reading.day("day", orSay: "Enter the day on which you talked, like 7 September 2026")
        if let day, day > today { reading.wrong("day", "Enter a day that is not to come") }
        let names = ["one", "other"].map { name in
            let text = reading.text(name, .line, called: "The name")
            if text.isEmpty { reading.wrong(name, "Enter the name of the person") }
            return text
        }
        if names[0] == names[1], !names[0].isEmpty { reading.wrong("other", "Enter the name of somebody else: it takes two to talk") }
        guard reading.problems.isEmpty, let day else {
            return try await page(visit, Answers(form: visit.form, draft: nil), reading.problems)
        }
        do {
            try await visit.desk.recordTalk(by: names, on: day, id: ID(visit.form["id"]) ?? .new(), about: visit.pupil)
        } catch Refusal.impossible(let sentence) {
            return try await page(visit, Answers(form: visit.form, draft: nil), [FieldProblem("day", sentence)])
        }
        try await visit.desk.dropDraft(of: visit.path)
        return .seeOther(visit.wayBack(or: "\(Link.pupil(try visit.pupil))/profile"))
    }

    private static func page(_ visit: Visit, _ answers: Answers, _ problems: [FieldProblem] = []) async throws -> Reply {
        let profile = try await visit.desk.profile(of: visit.pupil, because: nil)
        let (fields, address) = (answers.form, Link.pupil(try visit.pupil))
        return visit.page(
            title, problems: problems,
            """
            \(WayBack.link(visit.wayBack, or: "What helps \(profile.name)", "\(address)/profile"))
            \(heading(title, place: profile.name))
            <p>A profile is ready when two people have talked about it: most often somebody from the school and the tutor.</p>
            \(draftNotice(answers.draft, ofFormAt: "\(address)/talks"))
            \(form(to: "\(address)/talks", draft: "/drafts", """
                \(hidden("id", fields.has("id") ? fields["id"] : ID<ProfileTalk>.new().description))\(hidden(WayBack.field, visit.wayBack))
                \(field(Field("day", "On which day?", kind: .date, value: fields.has("day") ? fields["day"] : visit.house.records.today.iso), problems))
                \(field(Field("one", "One of the two", value: fields.has("one") ? fields["one"] : visit.visitor?.name ?? "", autocomplete: "off", mostCharacters: 200), problems))
                \(field(Field("other", "The other", value: fields["other"], autocomplete: "off", mostCharacters: 200), problems))
                \(savedStatus())\(button("Save"))
                """))
            \(safeguardingPanel(leadName: profile.safeguarding?.name, phone: profile.safeguarding?.phone, reportAddress: "\(address)/hand-over"))
            """)
    }
}
