import Markup
import Nurture
import Records

/// How training stands, in words and as a tag.
enum TrainingWords {
    static func tag(_ state: TrainingState) -> Markup {
        switch state {
        case .missing: words("Not yet", .waiting)
        case .valid(nil): words("Taken", .done)
        case .valid(let end?): words("Until \(end.short)", .done)
        case .lapsesSoon(let end): words("Runs out on \(end.short)", .waiting)
        case .lapsed(let end): words("Ran out on \(end.short)", .late)
        }
    }

    static func validity(_ months: Int?) -> String {
        guard let months else { return "does not run out" }
        return months % 12 == 0
            ? "valid for \(months / 12) \(months == 12 ? "year" : "years")" : "valid for \(months) \(months == 1 ? "month" : "months")"
    }
}

/// A course in a list.
enum CourseWords {
    static func item(_ course: CourseLine, address: String? = nil) -> Markup {
        let name: Markup = if let address { "<a \(href: address)>\(course.name)</a>" } else { "\(course.name)" }
        return "<li>\(name) <span class=\"detail\">\(details(course))</span></li>"
    }

    private static func details(_ course: CourseLine) -> String {
        let topics = course.topics.map(\.name).joined(separator: ", ")
        return [course.heldOn.written, course.place, topics].filter { !$0.isEmpty }.joined(separator: ". ")
    }
}

/// `tag` of `Markup`, under a name that the method called `tag` does not hide.
private func words(_ text: String, _ tone: TagTone) -> Markup { tag(text, tone) }
