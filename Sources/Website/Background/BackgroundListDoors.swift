import Markup
import Nurture
import Records

/// A list's way in: the file, its columns, what it brings. Each caller has at most one at a school, so the addresses need no ID of it.
enum BackgroundListDoors {
    static let field = "list"

    static let all: [Door] = [
        .get("/schools/{school}/background-import", .importBackground, .named(.school)) { try await choosing($0, []) },
        .upload(
            "/schools/{school}/background-import", .importBackground, .named(.school), on: "/schools/{school}/background-import",
            mostFileBytes: CSVTable.mostBytes,
            sample: { _ in Form([(field, "Forename,Surname,DOB,SEN Provision\nAmber,Amberson,09/03/2017,K\n")]) }, answer: stage),
        .get("/schools/{school}/background-import/columns", .importBackground, .named(.school), answer: BackgroundColumns.show),
        .post(
            "/schools/{school}/background-import/columns", .importBackground, .named(.school),
            on: "/schools/{school}/background-import/columns",
            sample: { _ in
                Form([("column-0", "givenName"), ("column-1", "familyName"), ("column-2", "birthDate"), ("column-3", "provision")])
            }, answer: BackgroundColumns.take),
        .get("/schools/{school}/background-import/rows", .importBackground, .named(.school), answer: BackgroundRows.show),
        .post(
            "/schools/{school}/background-import/rows", .importBackground, .named(.school), sample: { _ in Form() },
            answer: BackgroundRows.take),
        .post("/schools/{school}/background-import/end", .importBackground, .named(.school), sample: { _ in Form() }) { visit in
            try await visit.desk.discardBackground(at: visit.school)
            return .seeOther(Link.background(visit.thing))
        },
    ]

    private static func stage(_ visit: Visit) async throws -> Reply {
        guard let file = visit.files.first(where: { $0.field == field }), !file.bytes.isEmpty else {
            return try await choosing(visit, [FieldProblem(field, "Choose the file with the list. An empty one won’t do.")])
        }
        switch await ChoosingList.reader.read(file.bytes) {
        case .failure(let problem): return try await choosing(visit, [FieldProblem(field, problem.sentence)])
        case .success(let table):
            try await visit.desk.stageBackground(table, at: visit.school)
            return .seeOther("\(Link.backgroundImport(visit.thing))/columns")
        }
    }

    private static func choosing(_ visit: Visit, _ problems: [FieldProblem]) async throws -> Reply {
        let school = try await visit.desk.school(visit.school)
        return visit.page(
            "Add background data from a list", problems: problems,
            """
            \(backLink(CountedBackgroundView.title, to: Link.background(visit.thing)))
            \(heading("Add background data from a list", place: school.name))
            <p>Export the list from your school’s system as CSV. Only what fits a pupil on your list of pupils is kept, and only the columns \
            that you choose. What is asked for, and why:</p>
            <ul>\(each(BackgroundItem.allCases) { "<li><strong>\($0.title).</strong> \($0.purpose)</li>" })</ul>
            \(form(to: Link.backgroundImport(visit.thing), isMultipart: true, """
                \(fileField(field, "The file", kinds: [".csv", ".txt", "text/csv"], hint: "A CSV file, at most \(CSVTable.mostBytes >> 20) MB. We never keep the file itself, and what is read of it is gone after 24 hours.", problems))
                \(button("Read the list"))
                """))
            """)
    }
}
