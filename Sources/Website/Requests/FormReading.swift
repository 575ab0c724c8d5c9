import Markup
import Nurture

/// Reads a form and gathers what is wrong with it, so that everything is said at once.
struct FormReading {
    let form: Form
    private(set) var problems: [FieldProblem] = []

    init(_ form: Form) {
        self.form = form
    }

    mutating func wrong(_ field: String, _ sentence: String) { problems.append(FieldProblem(field, sentence)) }

    mutating func text(_ name: String, _ limit: TextLimit, called label: String) -> String {
        if let sentence = limit.problem(with: form[name], called: label) { wrong(name, sentence) }
        return form[name]
    }

    mutating func day(_ name: String, orSay sentence: String) -> Day? {
        let day = Day(iso: form[name])
        if day == nil { wrong(name, sentence) }
        return day
    }

    mutating func time(_ name: String, orSay sentence: String) -> WallTime? {
        let time = WallTime(form[name])
        if time == nil { wrong(name, sentence) }
        return time
    }

    /// - Throws: ``Problems``, if there are any.
    func end() throws {
        if !problems.isEmpty { throw Problems(list: problems) }
    }
}
