import Markup
import Nurture
import Records

/// What a tutor says of themselves, and who of them could lead a group.
enum OfferDoors {
    static let all: [Door] = [
        .get("/account/offer", .changeOffer, .oneself) { visit in
            let own = try await visit.desk.ownOffer()
            let answers = try await visit.answers(forFormAt: "/account/offer", saved: OfferForm.fill(own))
            return visit.page(OfferView.title, OfferView(own: own, answers: answers).markup)
        },
        .post(
            "/account/offer", .changeOffer, .oneself, on: "/account/offer",
            sample: { _ in
                Form([("instruments", "Cello"), ("practice", "songwriting"), ("free-2", "9:00-12:00"), ("revision", "0")])
            }, answer: save),
        .get("/services/{service}/offers", .seeOffers, .named(.service)) { visit in
            let page = try await visit.desk.offers(to: visit.service)
            return visit.page("Tutors of \(page.serviceName)", OffersView(page: page).markup)
        },
        .get("/groups/{group}/tutors", .seeTutorMatches, .named(.group)) { visit in
            let matches = try await visit.desk.tutorMatches(for: visit.group)
            return visit.page("Who could lead \(matches.group.name)?", MatchesView(matches: matches).markup)
        },
    ]

    private static func save(_ visit: Visit) async throws -> Reply {
        let own = try await visit.desk.ownOffer()
        let typed = Answers(form: visit.form, draft: nil)
        let draft: OfferDraft
        do {
            draft = try OfferForm.draft(visit.form, own)
        } catch let problems as Problems {
            let view = OfferView(own: own, answers: typed, problems: problems.list)
            return visit.page(OfferView.title, problems: problems.list, view.markup)
        }
        do {
            try await visit.desk.change(draft)
        } catch Refusal.conflict(let revision) {
            var form = visit.form
            form["revision"] = String(revision)
            let view = OfferView(
                own: own, answers: Answers(form: form, draft: nil), saved: Conflict.theirs(OfferView.lines(own.offer)))
            return visit.conflictPage(OfferView.title, firstField: "instruments", view.markup)
        }
        try await visit.desk.dropDraft(of: visit.path)
        return .seeOther("/account/offer")
    }
}
