import Nurture
import Records

enum ReportDoors {
    private static let one = "/groups/{group}/reports/{pupil}"

    static let all: [Door] =
        [
            .get("/groups/{group}/reports", .seeReports, .named(.group)) { visit in
                let reports = try await visit.desk.reports(of: visit.group)
                return visit.page("Reports", ReportsView(reports: reports, today: visit.house.records.today).markup)
            },
            .get(one, .openReport, .named(.pupil)) { visit in
                let report = try await visit.desk.report(on: visit.pupil, in: visit.id("group"))
                return visit.page("Report on \(report.name)", ReportView(report: report).markup)
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

    private static func recordNotReached(_ visit: Visit) async throws -> Reply {
        guard let voice = ReportVoice(rawValue: visit.form["voice"]), let point = RatingPoint(rawValue: visit.form["point"]) else {
            throw Refusal.outOfReach
        }
        let group: ID<Group> = try visit.id("group")
        try await visit.desk.recordNotReached(voice, at: point, on: visit.pupil, in: group)
        return .seeOther(ReportLink.one(try visit.pupil, group))
    }
}
