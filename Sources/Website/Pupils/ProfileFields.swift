import Markup
import Nurture
import Records

/// The questions of a profile: a conversation written down, not a diagnosis.
enum ProfileFields {
    struct Question: Sendable {
        let name: String
        let label: String
        let hint: String?
        let part: any WritableKeyPath<ProfileContent, String> & Sendable
    }

    static let all = [
        Question(name: "strengths", label: "What is this child good at?", hint: nil, part: \.strengths),
        Question(name: "hard", label: "What is hard?", hint: nil, part: \.whatIsHard),
        Question(name: "helps", label: "What helps?", hint: nil, part: \.whatHelps),
        Question(
            name: "avoid", label: "What is better avoided?", hint: "Such as being asked in front of everybody", part: \.whatToAvoid),
        Question(name: "senses", label: "Sound, light, touch, closeness: what matters?", hint: nil, part: \.senses),
        Question(
            name: "plan", label: "How does the child know what comes next?", hint: "Such as a plan on the wall, or a now-and-next card",
            part: \.plan),
        Question(
            name: "interests", label: "More about their music", hint: "The list of what they like stands in the nomination",
            part: \.interests),
    ]

    static func lines(of content: ProfileContent) -> [(label: String, text: String)] { all.map { ($0.label, content[keyPath: $0.part]) } }

    static func content(_ form: Form) -> ProfileContent {
        all.reduce(into: ProfileContent()) { $0[keyPath: $1.part] = form[$1.name] }
    }

    static func fill(_ content: ProfileContent) -> [(name: String, value: String)] { all.map { ($0.name, content[keyPath: $0.part]) } }

    static func problems(_ form: Form) -> [FieldProblem] {
        all.compactMap { question in
            TextLimit.note.problem(with: form[question.name], called: "“\(question.label)”").map { FieldProblem(question.name, $0) }
        }
    }
}
