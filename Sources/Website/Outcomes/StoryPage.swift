import HTTPTypes
import Markup
import Nurture
import Records

/// What helped, what got in the way and what the tutor learned: written once for the group, and read by others.
struct StoryPage {
    let page: GroupStoryPage
    let answers: Answers
    var problems: [FieldProblem] = []
    var advice: [String] = []
    var theirs: Markup = .nothing

    static func show(_ visit: Visit) async throws -> Reply {
        let page = try await visit.desk.storyToWrite(of: visit.group)
        let answers = try await visit.answers(forFormAt: visit.path, saved: fill(page.story, page.revision))
        return visit.page(title, StoryPage(page: page, answers: answers).markup)
    }

    static func save(_ visit: Visit) async throws -> Reply {
        let form = visit.form
        let story = GroupStory(helped: form["helped"], hindered: form["hindered"], learned: form["learned"])
        let problems = GroupStory.Part.allCases.compactMap { part in
            TextLimit.story.problem(with: story[part], called: "“\(StoryWords.heading(part))”").map { FieldProblem(part.rawValue, $0) }
        }
        guard problems.isEmpty else { return try await again(visit, form, problems: problems) }
        do {
            try await visit.desk.save(
                story, of: visit.group, revision: Int(form["revision"]) ?? 0, isMeant: form["isMeant"] == "yes")
        } catch Refusal.unusual(let advice) {
            return try await again(visit, form, advice: advice)
        } catch Refusal.conflict {
            let page = try await visit.desk.storyToWrite(of: visit.group)
            var typed = form
            typed["revision"] = String(page.revision)
            let theirs = Conflict.theirs(GroupStory.Part.allCases.map { SummaryLine(StoryWords.heading($0), text: page.story[$0]) })
            return visit.conflictPage(
                title, firstField: "helped", StoryPage(page: page, answers: Answers(form: typed, draft: nil), theirs: theirs).markup)
        }
        try await visit.desk.dropDraft(of: visit.path)
        return .seeOther(Link.outcomes(try visit.group))
    }

    private static let title = "What helped, and what you learned"

    private static func fill(_ story: GroupStory, _ revision: Int) -> Form {
        Form(GroupStory.Part.allCases.map { (name: $0.rawValue, value: story[$0]) } + [(name: "revision", value: String(revision))])
    }

    private static func again(
        _ visit: Visit, _ form: Form, problems: [FieldProblem] = [], advice: [String] = []
    ) async throws -> Reply {
        let page = try await visit.desk.storyToWrite(of: visit.group)
        let view = StoryPage(page: page, answers: Answers(form: form, draft: nil), problems: problems, advice: advice)
        return visit.page(title, problems: problems, status: advice.isEmpty ? nil : .conflict, view.markup)
    }

    private var address: String { "\(Link.group(page.group.id))/story" }

    var markup: Markup {
        """
        \(backLink("What came of \(page.group.name)", to: Link.outcomes(page.group.id)))
        \(heading(StoryPage.title, place: page.group.name))
        <p>Heads and others who have never met the group read this. Write about the work, and name no child.</p>
        \(theirs)
        \(when(!advice.isEmpty, notice(.warning, "Is a child named?", "\(each(advice) { "<p>\($0)</p>" })<p>If it is only a word like any other, save it all the same.</p>")))
        \(draftNotice(answers.draft, ofFormAt: address))
        \(frame(to: address, draft: "/drafts", """
            \(hidden("revision", answers.form["revision"]))\(when(!advice.isEmpty, hidden("isMeant", "yes")))
            \(each(GroupStory.Part.allCases) { textArea($0.rawValue, StoryWords.heading($0), value: answers.form[$0.rawValue], hint: StoryWords.hint($0), isOptional: true, mostCharacters: TextLimit.story.characters, problems) })
            \(savedStatus())\(button(advice.isEmpty ? "Save" : "Save it all the same"))
            """))
        \(safeguardingPanel(leadName: page.safeguarding?.name, phone: page.safeguarding?.phone))
        """
    }
}
