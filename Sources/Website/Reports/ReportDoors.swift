import Markup
import Nurture
import Records

enum ReportDoors {
    private static let one = "/groups/{group}/reports/{pupil}"

    static let all: [Door] =
        [
            .get("/groups/{group}/reports", .seeReports, .named(.group)) { try await list($0) },
            .post("/groups/{group}/reminders", .remind, .named(.group), on: "/groups/{group}/reports", sample: { _ in Form() }) { visit in
                do {
                    try await visit.desk.remind(visit.group, page: ReportLink.all(try visit.group))
                } catch Refusal.impossible(let sentence) {
                    return try await list(visit, problems: [FieldProblem("remind", sentence)])
                }
                return .seeOther(ReportLink.all(try visit.group))
            },
            .get(one, .openReport, .named(.pupil)) { visit in
                let report = try await visit.desk.report(on: visit.pupil, in: visit.id("group"))
                return visit.page("Report on \(report.name)", ReportView(report: report, today: visit.house.records.today).markup)
            },
            .post(
                "\(one)/not-reached", .recordNotReached, .named(.pupil),
                sample: { _ in Form([("voice", "pupil"), ("point", "start")]) }, answer: recordNotReached),
            .get("\(one)/pupil/{point}/thanks", .askPupil, .named(.pupil)) { visit in
                let report = try await visit.desk.report(on: visit.pupil, in: visit.id("group"), for: .askPupil)
                return visit.page("Thank you", PupilThanks(report: report).markup)
            },
        ] + part(.tutor, answer: AdultPart.self) + part(.school, answer: AdultPart.self) + part(.pupil, answer: PupilPart.self)

    private static func part(_ voice: ReportVoice, answer: any PartOfReport.Type) -> [Door] {
        let address = "\(one)/\(voice.rawValue)/{point}"
        return [
            .get(address, voice.verb, .named(.pupil)) { try await SendingPart(voice, answer).show($0) },
            .post(
                address, voice.verb, .named(.pupil), on: address, sample: { _ in Form([("decline", "yes"), ("scribe", "pupil")]) }
            ) { try await SendingPart(voice, answer).send($0) },
        ]
    }

    private static func list(_ visit: Visit, problems: [FieldProblem] = []) async throws -> Reply {
        let reports = try await visit.desk.reports(of: visit.group)
        let view = ReportsView(reports: reports, today: visit.house.records.today, sendsMail: visit.house.sendsMail)
        return visit.page("Reports", problems: problems, view.markup)
    }

    private static func recordNotReached(_ visit: Visit) async throws -> Reply {
        guard let voice = ReportVoice(rawValue: visit.form["voice"]), let point = RatingPoint(rawValue: visit.form["point"]) else {
            throw Refusal.outOfReach
        }
        let group: ID<Group> = try visit.id("group")
        try await visit.desk.recordNotReached(voice, at: point, on: visit.pupil, in: group)
        return .seeOther(ReportLink.one(try visit.pupil, group))
    }
}
