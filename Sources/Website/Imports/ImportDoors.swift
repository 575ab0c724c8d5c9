import Nurture
import Records

/// A pupil list's way in: the file, its columns, its rows, done. Each caller has at most one list at a school, so the addresses need
/// no ID of it.
enum ImportDoors {
    static let all: [Door] = [
        .get("/schools/{school}/import", .importPupils, .named(.school)) { try await ChoosingList.show($0) },
        .upload(
            "/schools/{school}/import", .importPupils, .named(.school), on: "/schools/{school}/import", mostFileBytes: CSVTable.mostBytes,
            sample: { _ in Form([(ChoosingList.field, "Forename,Surname,DOB\nSam,Ple,09/03/2018\n")]) }, answer: ChoosingList.take),
        .get("/schools/{school}/import/columns", .importPupils, .named(.school)) { try await ChoosingColumns.show($0) },
        .post(
            "/schools/{school}/import/columns", .importPupils, .named(.school), on: "/schools/{school}/import/columns",
            sample: { _ in Form([("column-0", "givenName"), ("column-1", "familyName"), ("column-2", "birthDate")]) },
            answer: ChoosingColumns.take),
        .get("/schools/{school}/import/rows", .importPupils, .named(.school)) { try await TickingRows.show($0) },
        .post(
            "/schools/{school}/import/rows", .importPupils, .named(.school), on: "/schools/{school}/import/rows",
            sample: { _ in Form([("rows", "2"), ("tick", "new-2"), ("do", "take")]) }, answer: TickingRows.take),
        .get("/schools/{school}/import/done", .importPupils, .named(.school)) { try await ImportDone.show($0) },
        .post("/schools/{school}/import/end", .importPupils, .named(.school), sample: { _ in Form() }) { visit in
            try await visit.desk.discardImport(at: visit.school)
            return .seeOther(Link.newImport(try visit.school))
        },
    ]
}

extension Link {
    static func newImport(_ school: ID<School>) -> String { "\(Link.school(school))/import" }
    static func importColumns(_ school: ID<School>) -> String { "\(newImport(school))/columns" }
    static func importRows(_ school: ID<School>) -> String { "\(newImport(school))/rows" }
    static func importDone(_ school: ID<School>, _ upload: ID<Upload>) -> String { "\(newImport(school))/done?list=\(upload)" }
}
