import Markup
import Nurture
import Records

/// What helps a child: a conversation written down, not a diagnosis.
struct ProfileView {
    let profile: ProfilePage
    let pupil: ID<Pupil>

    private var address: String { "\(Link.pupil(pupil))/profile" }

    static func fill(_ profile: ProfilePage) -> Form {
        Form(
            ProfileFields.fill(profile.content) + profile.links.map { (name: $0.kind.rawValue, value: $0.other.id.description) }
                + [(name: "revision", value: String(profile.revision))])
    }

    static func problems(_ form: Form) -> [FieldProblem] { ProfileFields.problems(form) + ProfileLinkFields.problems(form) }

    var lines: [SummaryLine] {
        said + ProfileFields.lines(of: profile.content).map { SummaryLine($0.label, text: $0.text) } + linked
    }

    /// What was said elsewhere and is not asked again.
    private var said: [SummaryLine] {
        [
            SummaryLine("Music they like", text: MusicalInterests.written(profile.music)),
            SummaryLine("Needs to join in", text: profile.accessNeeds),
        ]
    }

    private var linked: [SummaryLine] {
        PupilLinkKind.allCases.map { kind in
            SummaryLine(kind.words, text: profile.links.filter { $0.kind == kind }.map(\.other.name).listed)
        }
    }

    var reading: Markup {
        """
        \(top())
        \(summaryList(lines))
        \(ProfileVoices(profile: profile, pupil: pupil).markup)
        \(talks)
        \(panel)
        """
    }

    func writing(_ answers: Answers, _ problems: [FieldProblem] = [], saved: Markup = .nothing, back: String = "") -> Markup {
        """
        \(top(back: back))
        <p>Read by the tutor and by whoever works with the group. A service lead must say why before opening it. A few words are enough, and any \
        box may stay empty.</p>
        \(saved)
        \(draftNotice(answers.draft, ofFormAt: address))
        \(summaryList(said))
        \(frame(to: address, draft: "/drafts", """
            \(hidden("revision", answers.form["revision"]))\(hidden(WayBack.field, answers.form.has(WayBack.field) ? answers.form[WayBack.field] : back))
            \(each(ProfileFields.all) { textArea($0.name, $0.label, value: answers.form[$0.name], hint: $0.hint, mostCharacters: 1_000, problems) })
            \(when(!profile.classmates.isEmpty, ProfileLinkFields.markup(profile.classmates, answers.form, problems)))
            \(savedStatus())\(button("Save"))
            """))
        \(ProfileVoices(profile: profile, pupil: pupil).markup)
        \(talks)
        \(panel)
        """
    }

    private var talks: Markup {
        part(
            "Talked through",
            """
            \(when(profile.talks.isEmpty, emptyState(profile.revision == 0 ? "Once something is written here, two people talk it through." : "Not yet. Two people talk it through before the group starts."), else: "<ul>\(each(profile.talks) { "<li>On \($0.on.written) by \($0.names.listed)</li>" })</ul>"))
            \(when(profile.mayChange && profile.revision > 0, "<p>\(linkButton("We talked it through", to: "\(Link.pupil(pupil))/talk"))</p>"))
            """)
    }

    private func top(back: String = "") -> Markup {
        """
        \(WayBack.link(back, or: profile.name, Link.pupil(pupil)))
        \(heading("What helps \(profile.name)"))
        \(ifLet(profile.saved) { "<p class=\"detail\">Written by \($0.by), \($0.at.written)</p>" })
        """
    }

    private var panel: Markup {
        safeguardingPanel(
            leadName: profile.safeguarding?.name, phone: profile.safeguarding?.phone, reportAddress: "\(Link.pupil(pupil))/hand-over")
    }

    static func askForReason(_ address: String, _ problems: [FieldProblem]) -> Markup {
        """
        \(heading("Why do you open this?"))
        <p>A profile is for those who work with the child. The school can see that you opened it, and why.</p>
        <form method="get" \(action: address) novalidate="novalidate">
        \(radios("reason", "Your reason", OpeningReason.allCases.map { Choice($0.rawValue, $0.words) }, chosen: "", problems))
        \(button("Open the profile"))
        </form>
        """
    }
}
