import HTTPTypes
import Markup
import Nurture
import Records

/// Where a signed paper is kept as a scan or a photo, and opened again.
enum ScanDoors {
    private static let path = "/pupils/{pupil}/consents/{sheet}/scan"
    private static let field = "scan"

    static let all: [Door] = [
        .get(path, .recordConsent, .named(.pupil)) { visit in try await page(visit, []) },
        .upload(
            path, .recordConsent, .named(.pupil), on: path, mostFileBytes: ScanKind.mostBytes,
            sample: { _ in Form([(field, "%PDF-1.7 a paper")]) }, answer: keep),
        .get("/pupils/{pupil}/consent-scans/{scan}", .openConsentPaper, .named(.pupil)) { visit in
            let (kind, bytes) = try await visit.desk.scan(try visit.id("scan"), of: visit.pupil)
            return .file(bytes, type: kind.mediaType, named: "paper.\(kind.rawValue)")
        },
    ]

    private static func keep(_ visit: Visit) async throws -> Reply {
        do {
            let bytes = visit.files.first { $0.field == field }?.bytes ?? []
            try await visit.desk.keep(scan: bytes, id: ID(visit.form["id"]) ?? .new(), sheet: try visit.id("sheet"), of: visit.pupil)
            return .seeOther(ConsentLink.pupil(try visit.pupil))
        } catch let problem as ScanProblem {
            return try await page(visit, [FieldProblem(field, problem.sentence)])
        }
    }

    private static func page(_ visit: Visit, _ problems: [FieldProblem]) async throws -> Reply {
        let consents = try await visit.desk.consents(of: visit.pupil)
        let sheet: ID<Consent> = try visit.id("sheet")
        guard let line = consents.answers.first(where: { $0.sheet == sheet && $0.how == .paper }) else { throw Refusal.outOfReach }
        return visit.page(
            "Keep the paper", problems: problems,
            """
            \(backLink("What is allowed", to: ConsentLink.pupil(consents.pupil)))
            \(heading("Keep the paper", place: consents.name))
            <p>For the answers of \(line.giver) of \(line.on.written). Only the leads can open it; each opening is noted.</p>
            \(form(to: ConsentLink.newScan(sheet, of: consents.pupil), isMultipart: true, """
                \(hidden("id", visit.form["id"].isEmpty ? ID<ConsentScan>.new().description : visit.form["id"]))
                \(fileField(field, "The scan or photo", kinds: [".pdf", ".jpg", ".jpeg", ".png"], hint: "A PDF, JPEG or PNG of at most 10 MB. It is kept sealed.", problems))
                \(button("Keep it"))
                """))
            """)
    }
}
