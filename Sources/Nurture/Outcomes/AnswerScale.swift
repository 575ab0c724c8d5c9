/// In which form a voice answers. All of them are kept as 1 to 5, and change is only told between marks of one voice and one form.
public enum AnswerScale: String, CaseIterable, Sendable, Codable {
    /// 1 to 5, for tutors and teachers.
    case marks
    /// Five plain words, for home and for pupils from Year 3.
    case words
    /// Three kind faces, from Reception to Year 2.
    case faces

    /// Children before Year 3 are asked by faces. Source: facts.md § D (what children can answer at which age).
    public static func forPupil(in year: YearGroup) -> AnswerScale { year.number < 3 ? .faces : .words }

    /// What can be chosen, from the least to the most.
    public var steps: [Int] { self == .faces ? [1, 3, 5] : [1, 2, 3, 4, 5] }

    /// The words of a step; nil for what is no step of this form.
    public func words(for step: Int) -> String? {
        guard let place = steps.firstIndex(of: step) else { return nil }
        return switch self {
        case .marks: ["Not seen yet", "Seen once or twice", "Seen now and then", "Seen often", "Seen nearly always"][place]
        case .words: ["Not yet", "A little", "Sometimes", "Often", "Nearly always"][place]
        case .faces: ["A little", "Quite a bit", "A lot"][place]
        }
    }
}
