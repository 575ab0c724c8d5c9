import Markup
import Nurture
import Records

enum ConsentDoors {
    static let all: [Door] = [
        .post(
            "/pupils/{pupil}/consents", .recordConsent, .named(.pupil), on: "/pupils/{pupil}",
            sample: { world in
                Form([("giver", "child"), ("how", "paper"), ("answeredOn", "2026-09-07"), ("takingPart", "yes")])
            }
        ) { visit in
            switch ConsentForm.check(visit.form, today: visit.house.records.today) {
            case .failure(let problems):
                let pupil = try await visit.desk.pupil(visit.pupil)
                return visit.page(
                    "Answers", problems: problems.list, PupilView(page: pupil, consent: visit.form, problems: problems.list).markup)
            case .success(let draft):
                try await visit.desk.record(draft, of: visit.pupil)
                return .seeOther(Link.pupil(try visit.pupil))
            }
        }
    ]
}
