import Markup
import Nurture
import Records

/// A pupil's export as a page of its own that needs nothing else: families can open and print it, which they can't do with data.
public enum ExportDocument {
    /// Never the child's name.
    public static func fileName(_ export: PupilExport) -> String { "hocket-export-\(export.pupil).html" }

    public static func html(_ export: PupilExport) -> String {
        let document: Markup = """
            <!DOCTYPE html>
            <html lang="en-GB">
            <head><meta charset="utf-8"/><title>Everything about \(export.known.firstName)</title></head>
            <body>
            <h1>Everything about \(export.known.firstName) \(export.identity.familyName)</h1>
            <p>Made on \(export.madeAt.written) for \(export.schoolName), which decides about this information.\
            \(ifLet(export.safeguarding) { " Safeguarding lead: \($0.name), \($0.phone)." })</p>
            \(child(export))\(carers(export))\(consents(export))\(decisions(export))\(groups(export))\(sessions(export))\(reports(export))\(groupTexts(export))\(trace(export))
            </body>
            </html>
            """
        return document.html
    }

    private static func reports(_ export: PupilExport) -> Markup {
        section("Reports", "\(each(export.reports) { ExportedReport(report: $0).markup })")
    }

    private static func section(_ title: String, _ content: Markup) -> Markup { "<h2>\(title)</h2>\n\(content)\n" }

    static func rows(_ headers: [String], _ rows: [[String]]) -> Markup {
        guard !rows.isEmpty else { return "<p>Nothing.</p>" }
        return """
            <table border="1"><thead><tr>\(each(headers) { "<th>\($0)</th>" })</tr></thead>
            <tbody>\(each(rows) { row in "<tr>\(each(row) { "<td>\($0)</td>" })</tr>\n" })</tbody></table>
            """
    }

    private static func child(_ export: PupilExport) -> Markup {
        var lines = [
            ["Born", export.identity.birthDate.short], ["Year group", export.yearGroup.written],
            ["Needs to join in", export.known.accessNeeds],
        ]
        if let upn = export.schoolOnly?.upn { lines.append(["UPN", upn]) }
        lines += export.reasons.map { ["Why a place would be good (\($0.by), \($0.on.short))", $0.text] }
        lines += ExportedNomination(export: export).lines + ExportedProfile(export: export).lines
        return section("The child", rows(["", ""], lines.filter { !$0[1].isEmpty }))
    }

    private static func carers(_ export: PupilExport) -> Markup {
        guard let carers = export.schoolOnly?.carers else { return .nothing }
        return section(
            "Carers",
            rows(
                ["Name", "Who they are", "Telephone", "E-mail", "May answer", "May be contacted"],
                carers.map {
                    [
                        $0.carer.name, $0.carer.relation, $0.carer.phone, $0.carer.email,
                        $0.mayAnswer ? "Yes" : $0.endedOn.map { "Until \($0.short)" } ?? "No", $0.mayBeContacted ? "Yes" : "No",
                    ]
                }))
    }

    private static func consents(_ export: PupilExport) -> Markup {
        section(
            "What is allowed",
            """
            <ul>\(each(ConsentQuestion.allCases) { "<li>\($0.title): \(ConsentWords.sentence($0, export.effects[$0] ?? .notYet))</li>" })</ul>
            \(rows(["Question", "Answer", "By", "How", "On", "Wording", "Recorded by"], export.answers.map {
                [$0.question.title, $0.choice.words, $0.giver, ConsentWords.how($0), $0.on.short, ConsentWords.wording($0), $0.recordedBy]
            }))
            \(when(!export.scans.isEmpty, rows(["Signed paper", "Kept by", "On"], export.scans.map { [$0.kind.words, $0.keptBy, $0.keptOn.short] })))
            """)
    }

    private static func decisions(_ export: PupilExport) -> Markup {
        guard !export.decisions.isEmpty else { return .nothing }
        return section(
            "What was decided about groups",
            """
            <p><strong>The reasons may speak of other children: read them before you hand this on.</strong></p>
            \(rows(["When", "By", "Decided", "Why"], export.decisions.map { [$0.at.written, $0.by, words($0), $0.reason] }))
            """)
    }

    private static func words(_ decision: ExportedDecision) -> String {
        guard let slot = decision.slot else { return "Without a place for now" }
        return "\(slot.written), with \(decision.others == 1 ? "one other child" : "\(decision.others) other children")"
    }

    private static func groups(_ export: PupilExport) -> Markup {
        section(
            "Places in groups",
            rows(["Group", "From", "Until"], export.places.map { [$0.group, $0.startsOn.short, $0.endsOn?.short ?? ""] }))
    }

    private static func sessions(_ export: PupilExport) -> Markup {
        section(
            "Sessions",
            """
            \(rows(["Day", "Session", "There?", "What was seen", "What the child said"], export.sessions.map(session)))
            \(when(export.keptVoices > 0, "<p>The child said something else and chose not to let the school read it (\(String(export.keptVoices))).</p>"))
            """)
    }

    private static func session(_ session: PupilExport.Attended) -> [String] {
        [
            session.day.short, "\(session.number), \(session.group)",
            [session.mark?.words, session.reason?.words].compactMap(\.self).joined(separator: ": "),
            session.notes.map { "\($0.by): \($0.text)" }.joined(separator: " / "),
            session.voices.map { voice in
                voice.words.map {
                    "“\($0)” (asked by \(voice.askedBy), written down by \(voice.writtenBy)\(voice.isWordForWord ? ", word for word" : ""))"
                } ?? "Chose not to say anything"
            }.joined(separator: " / "),
        ]
    }

    private static func groupTexts(_ export: PupilExport) -> Markup {
        section(
            "Texts about the group that name the child",
            """
            <p><strong>They may name other children: read them before you hand this on.</strong></p>
            \(rows(["Day", "Group", "Text"], export.groupTexts.map { [$0.day.short, $0.groupName, $0.text] }))
            """)
    }

    private static func trace(_ export: PupilExport) -> Markup {
        """
        \(section("Worries passed on (never what they were)", rows(["When", "By", "To"], export.handOvers.map { [$0.passedAt.written, $0.by, $0.to] })))
        \(section("Who opened or changed this", rows(["When", "Who", "What", "Why"], export.audit.map {
            [$0.at.written, $0.who, AuditWords.sentence($0), $0.reason?.words ?? ""]
        })))
        """
    }
}
