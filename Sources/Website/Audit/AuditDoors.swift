import Markup
import Nurture
import Records

enum AuditDoors {
    static let all: [Door] = [
        .get("/pupils/{pupil}/audit", .seePupilAudit, .named(.pupil)) { visit in
            page(visit, try await visit.desk.audit(of: visit.pupil, before: visit.before))
        },
        .get("/schools/{school}/audit", .seeSchoolAudit, .named(.school)) { visit in
            page(visit, try await visit.desk.audit(of: visit.school, before: visit.before))
        },
        .get("/services/{service}/audit", .seeServiceAudit, .named(.service)) { visit in
            page(visit, try await visit.desk.audit(of: visit.service, before: visit.before))
        },
    ]

    private static func page(_ visit: Visit, _ audit: AuditPage) -> Reply {
        visit.page("Who did what", AuditView(page: audit, place: visit.thing, path: visit.path).markup)
    }
}

extension Visit {
    /// Where an older page of the audit begins.
    fileprivate var before: Int? { Int(query["before"]) }
}
