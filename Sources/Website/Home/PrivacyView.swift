import Markup
import Records

/// What is kept, for how long, and who decides: in plain words, for anybody.
enum PrivacyView {
    static func markup(_ kept: [RetentionLine]) -> Markup {
        """
        \(heading("Privacy"))
        <p>The school decides what is kept about a child, and keeps the least that does the job. Names, and whatever is said in confidence, \
        are sealed: a stolen copy names nobody.</p>
        <p>One cookie keeps you signed in. Nothing is measured, and nothing is sent to anybody else.</p>
        \(part("What we keep about children", table(about(.children, kept))))
        \(part("What we keep about groups and sessions", table(about(.groups, kept))))
        \(part("What we keep about adults and places", table(about(.others, kept))))
        \(part("What you can ask for", """
            <p>A family can ask the school to see everything about their child, to put something right, or to erase it. \
            The school lead does it here. If you are not content with the answer, you can complain to the school, and then to the \
            Information Commissioner’s Office.</p>
            """))
        """
    }

    private enum Subject { case children, groups, others }

    private static let children: Set<String> = [
        "pupil", "carer", "carerEnd", "nomination", "profile", "consent", "handOver", "erasure", "erasureEnd", "upload", "uploadChunk",
        "attendance", "note", "voice", "membership", "contribution", "rating", "goal", "goalMark", "homeInvitation", "homeInvitationEnd",
        "homeInvitationTry", "homeOpening", "consentReading", "consentTalk", "consentScan", "consentScanPiece",
    ]
    private static let groups: Set<String> = [
        "nurtureGroup", "groupClosure", "attachment", "session", "sessionMove", "sessionCancellation", "sessionLog", "adultPresence",
        "groupOutcome", "groupSign", "reportsCompletion", "reminder", "leadRequest",
    ]

    private static func about(_ subject: Subject, _ kept: [RetentionLine]) -> [RetentionLine] {
        kept.filter { line in
            switch subject {
            case .children: children.contains(line.table)
            case .groups: groups.contains(line.table)
            case .others: !children.contains(line.table) && !groups.contains(line.table)
            }
        }
    }

    /// What is kept alike stands in one row.
    private static func table(_ lines: [RetentionLine]) -> Markup {
        let alike = lines.reduce(into: [[RetentionLine]]()) { rows, line in
            let row = rows.firstIndex { $0[0].controller == line.controller && $0[0].rule == line.rule }
            if let row { rows[row].append(line) } else { rows.append([line]) }
        }
        return kept(
            headers: ["What it is for", "Who decides", "How long"],
            rows: alike.map { row in
                [each(row) { "<p>\($0.purpose)</p>" }, "The \(row[0].controller)", "\(sentence(row[0].rule))"]
            })
    }

    private static func sentence(_ rule: String) -> String { rule.prefix(1).uppercased() + rule.dropFirst() }
}

/// `table` of `Markup`, under a name that the view's own does not hide.
private func kept(headers: [String], rows: [[Markup]]) -> Markup { table("What is kept", headers: headers, rows: rows) }
