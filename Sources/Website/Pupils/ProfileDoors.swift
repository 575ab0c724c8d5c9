import Markup
import Nurture
import Records

/// The profile: who opens it says why, if they must; who changes it sees what somebody else saved in between.
enum ProfileDoors {
    static let all: [Door] =
        [
            .get("/pupils/{pupil}/profile", .openProfile, .named(.pupil), answer: show),
            .post(
                "/pupils/{pupil}/profile", .changeProfile, .named(.pupil), on: "/pupils/{pupil}/profile",
                sample: { _ in
                    Form([("strengths", "Rhythm"), ("revision", "0")])
                }, answer: save),
        ] + ChildWords.doors + TalkingThrough.doors

    private static func show(_ visit: Visit) async throws -> Reply {
        let reason = OpeningReason(rawValue: visit.query["reason"])
        do {
            let profile = try await visit.desk.profile(of: visit.pupil, because: reason)
            let view = ProfileView(profile: profile, pupil: try visit.pupil)
            guard profile.mayChange else { return visit.page("What helps \(profile.name)", view.reading) }
            let answers = try await visit.answers(forFormAt: visit.path, saved: ProfileView.fill(profile))
            return visit.page("What helps \(profile.name)", view.writing(answers, back: visit.wayBack))
        } catch Refusal.reasonNeeded {
            let problems = visit.query.has("reason") ? [FieldProblem("reason", "Choose why you open the profile")] : []
            return visit.page("Why do you open this?", problems: problems, ProfileView.askForReason(visit.path, problems))
        }
    }

    private static func save(_ visit: Visit) async throws -> Reply {
        let problems = ProfileView.problems(visit.form)
        guard problems.isEmpty else {
            let profile = try await visit.desk.profile(of: visit.pupil, because: nil)
            let view = ProfileView(profile: profile, pupil: try visit.pupil)
            return visit.page(
                "What helps \(profile.name)", problems: problems, view.writing(Answers(form: visit.form, draft: nil), problems))
        }
        do {
            try await visit.desk.save(
                ProfileFields.content(visit.form), links: ProfileLinkFields.read(visit.form), of: visit.pupil,
                revision: Int(visit.form["revision"]) ?? 0)
        } catch Refusal.conflict {
            let kept = try await visit.desk.profile(of: visit.pupil, because: nil)
            var typed = visit.form
            typed["revision"] = String(kept.revision)
            let view = ProfileView(profile: kept, pupil: try visit.pupil)
            return visit.conflictPage(
                "What helps \(kept.name)", firstField: "strengths",
                view.writing(Answers(form: typed, draft: nil), saved: Conflict.theirs(view.lines)))
        }
        try await visit.desk.dropDraft(of: visit.path)
        return .seeOther(visit.wayBack(or: Link.pupil(try visit.pupil)))
    }
}
