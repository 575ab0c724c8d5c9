import Markup
import Nurture
import Records

/// The first page of an import: which file, and what should be in it.
enum ChoosingList {
    static let field = "list"
    static let reader = ListReader()

    static func show(_ visit: Visit) async throws -> Reply { try await page(visit, []) }

    static func take(_ visit: Visit) async throws -> Reply {
        guard let file = visit.files.first(where: { $0.field == field }), !file.bytes.isEmpty else {
            return try await page(visit, [FieldProblem(field, "Choose the file with the list. An empty one won’t do.")])
        }
        switch await reader.read(file.bytes) {
        case .failure(let problem): return try await page(visit, [FieldProblem(field, problem.sentence)])
        case .success(let table):
            try await visit.desk.stage(table, at: visit.school)
            return .seeOther(Link.importColumns(try visit.school))
        }
    }

    private static func page(_ visit: Visit, _ problems: [FieldProblem]) async throws -> Reply {
        let school = try await visit.desk.school(visit.school)
        let waiting = try await visit.desk.importWaiting(at: visit.school)
        return visit.page(
            "Add pupils from a list", problems: problems,
            """
            \(backLink("Pupils", to: Link.pupils(school.id)))
            \(heading("Add pupils from a list", place: school.name))
            \(ifLet(waiting) { going(on: $0, school.id) })
            \(form(to: Link.newImport(school.id), isMultipart: true, """
                <p>Export the list from your school’s system as CSV. Only what you tick on the next pages is kept.</p>
                \(fileField(field, "The file", kinds: [".csv", ".txt", "text/csv"], hint: "A CSV file, at most \(CSVTable.mostBytes >> 20) MB and \(CSVTable.mostRows) pupils. We never keep the file itself, and what is read of it is gone after 24 hours.", problems))
                \(button("Go on"))
                """))
            \(part("What should be in the list", advice(isSchools: school.can.contains(.nameHead))))
            <p>Only one or two pupils? <a \(href: "\(Link.school(school.id))/new-pupil")>Add a pupil by hand</a>.</p>
            """)
    }

    private static func going(on since: Instant, _ school: ID<School>) -> Markup {
        notice(
            .plain, "A list of yours is waiting",
            """
            <p>You chose it on \(since.written). It is kept for 24 hours; another file takes its place.</p>
            <div class="buttons">\(linkButton("Go on with it", to: Link.importRows(school)))</div>
            \(form(to: "\(Link.newImport(school))/end", button("Throw it away", .quiet)))
            """)
    }

    private static func advice(isSchools: Bool) -> Markup {
        """
        <p>One row for each pupil, with the first name, the family name and the birth date. The year group helps where a child isn’t in \
        the usual year for their age. \(isSchools ? "The UPN helps us recognise a pupil whose name has changed." : "UPNs are the school’s alone and are left out.") \
        Please leave everything else out of the export; columns that we don’t need are not kept.</p>
        \(each(systems) { details("From \($0.name)", "<p>Put these columns into the list: \($0.columns)\(when(isSchools, ", UPN")). Then export it as CSV.</p>") })
        <p class="hint">Birth dates may be written as 09/03/2017, 9 Mar 2017 or 2017-03-09. Excel workbooks can’t be read: save them as “CSV UTF-8”.</p>
        """
    }

    /// As the headings are called in each system; schools rename them, which is why the next page asks.
    private static let systems: [(name: String, columns: String)] = [
        ("Arbor", "Preferred First Name, Preferred Last Name, Date of Birth, Year Group"),
        ("SIMS", "Forename, Surname, DOB, Year taught in"),
        ("Bromcom", "Preferred Forename, Preferred Surname, Date of Birth, NC Year"),
    ]
}

/// Reads one list at a time: taking a large one apart needs many times its size.
actor ListReader {
    func read(_ bytes: [UInt8]) -> Result<CSVTable, CSVProblem> { CSVTable.read(bytes) }
}
