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
        \(part("What you can ask for", """
            <p>A family can ask the school to see everything about their child, to put something right, or to erase it. \
            The school lead does it here. If you are not content with the answer, you can complain to the school, and then to the \
            Information Commissioner’s Office.</p>
            """))
        \(part("What we keep, what for and how long", """
            \(details("About children", lists(.children, kept)))
            \(details("About groups and sessions", lists(.groups, kept)))
            \(details("About adults and places", lists(.others, kept)))
            """))
        """
    }

    /// Whoever decides has a list for each time.
    private static func lists(_ subject: KeptSubject, _ kept: [RetentionLine]) -> Markup {
        let alike = kept.filter { KeptSubject($0.table) == subject }.reduce(into: [[RetentionLine]]()) { lists, line in
            let list = lists.firstIndex { $0[0].controller == line.controller && howLong($0[0]) == howLong(line) }
            if let list { lists[list].append(line) } else { lists.append([line]) }
        }
        let inOrder = alike.filter { !isKeptWithAnother($0[0]) } + alike.filter { isKeptWithAnother($0[0]) }
        return each(inOrder) { list in
            "<h3>\(howLong(list[0])): the \(list[0].controller) decides</h3><ul>\(each(list, item))</ul>"
        }
    }

    private static func item(_ line: RetentionLine) -> Markup {
        "<li>\(line.purpose)\(when(isKeptWithAnother(line), " <span class=\"detail\">(\(line.rule))</span>"))</li>"
    }

    private static func howLong(_ line: RetentionLine) -> String {
        isKeptWithAnother(line) ? "As long as what it belongs to" : line.rule.prefix(1).uppercased() + line.rule.dropFirst()
    }

    private static func isKeptWithAnother(_ line: RetentionLine) -> Bool { line.rule.hasPrefix("with ") && !line.rule.contains(";") }
}
