import Markup
import Nurture
import Records

/// What a service's people have learned, and its courses.
struct TrainingView {
    let page: TrainingPage

    private var address: String { "\(Link.service(page.service))/training" }

    var markup: Markup {
        """
        \(backLink(page.serviceName, to: Link.service(page.service)))
        \(heading("Training", place: page.serviceName))
        <p>\(linkButton("Add a course", to: "\(Link.service(page.service))/new-course", .primary))</p>
        \(part("People", people))
        \(part("Courses", courses))
        \(part("Topics", """
            \(when(!page.topics.isEmpty, "<ul>\(each(page.topics) { "<li>\($0.name), \(TrainingWords.validity($0.validMonths))</li>" })</ul>"))
            <p class="hint">The programme lead adds, renames and ends topics, and says for how long they are valid.</p>
            """))
        """
    }

    private var people: Markup {
        """
        \(when(page.people.isEmpty, emptyState("No tutor yet. Invite the first on the service’s page."), else: "<ul class=\"places\">\(each(page.people) { person($0) })</ul>"))
        \(when(!page.people.isEmpty, "<p>\(linkButton("Record training that was taken elsewhere", to: "\(Link.service(page.service))/new-training"))</p>"))
        """
    }

    private func person(_ person: TrainingOfPerson) -> Markup {
        let ending = person.states.filter { state in
            switch state.state {
            case .lapsesSoon, .lapsed: true
            case .missing, .valid: false
            }
        }
        return """
            <li><a \(href: "\(address)/\(person.person)")>\(person.name)</a> <span class="detail">\(summary(person))</span> \
            \(each(ending) { "<span>\($0.topic.name) \(TrainingWords.tag($0.state))</span>" })</li>

            """
    }

    private func summary(_ person: TrainingOfPerson) -> String {
        let lacking = person.states.filter { $0.topic.isExpected && $0.state == .missing }.map(\.topic.name)
        return lacking.isEmpty ? "Has taken everything" : "Not yet: \(lacking.listed)"
    }

    private var courses: Markup {
        guard !page.courses.isEmpty else { return emptyState("No course yet. Add one with its date, and say afterwards who took it.") }
        return
            "<ul class=\"places\">\(each(page.courses) { CourseWords.item($0, address: "\(Link.service(page.service))/courses/\($0.id)") })</ul>"
    }
}
