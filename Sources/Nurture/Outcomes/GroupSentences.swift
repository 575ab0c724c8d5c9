/// What may be said of one outcome of a whole group: counts and never an average, because a group has fewer than ten children.
/// Nobody is named, nobody is ranked, and no cause is claimed. Source: facts.md rule 8.
public enum GroupSentences {
    /// Of how many pairs of marks change is spoken of at least.
    static let fewestPairs = 3

    /// Stands on every page with marks of a group.
    public static let standing =
        "The marks say what people who know the children have seen, at the start and at the end. They can’t say why, nor what would have "
        + "been without the music, and so few children can’t stand for others."

    /// - Parameter pupils: what each voice said of each pupil who is counted.
    public static func on(_ pupils: [[VoiceMarks]]) -> [String] {
        let marks = pupils.flatMap(\.self)
        guard marks.contains(where: { $0.start != nil || $0.end != nil }) else { return ["Nobody has given a mark yet."] }
        let comparison: String =
            marks.contains { $0.end != nil } ? agreement(pupils, .end, \.end) : agreement(pupils, .start, \.start)
        return [comparison] + changes(marks)
    }

    private static func agreement(_ pupils: [[VoiceMarks]], _ point: RatingPoint, _ at: KeyPath<VoiceMarks, Int?>) -> String {
        let compared = pupils.map { $0.compactMap { $0[keyPath: at] } }.filter { $0.count > 1 }
        let differing = compared.count { ($0.max() ?? 0) - ($0.min() ?? 0) > StaveSentences.agreeWithin }
        let when = point.phrase.asBeginning
        guard !compared.isEmpty else { return "\(when) no pupil has marks from two voices, so there is nothing to compare." }
        guard differing > 0 else { return "\(when) the voices agree on \(all(compared.count))." }
        guard differing < compared.count else {
            return "\(when) the voices see \(all(compared.count)) differently, and that is worth a talk."
        }
        return "\(when) the voices agree on \(compared.count - differing) of \(compared.count) pupils and see \(differing) differently, "
            + "which is worth a talk."
    }

    private static func all(_ count: Int) -> String {
        switch count {
        case 1: "the one pupil who has marks from two voices"
        case 2: "both pupils"
        default: "all \(count) pupils"
        }
    }

    /// A sentence for each kind of rater and form that has enough pairs.
    private static func changes(_ marks: [VoiceMarks]) -> [String] {
        let kinds = ReportVoice.allCases.map { voice in
            (voice, AnswerScale.allCases.map { scale in marks.filter { $0.voice == voice && $0.scale == scale }.compactMap(\.pair) })
        }
        let told = kinds.flatMap { voice, forms in
            forms.filter { $0.count >= fewestPairs }.map { change(of: voice, $0) }
        }
        guard !told.isEmpty else { return ["Too few pairs of marks to speak of change."] }
        let untold = kinds.filter { _, forms in forms.allSatisfy { $0.count < fewestPairs } }.map(\.0.subject)
        return told + (untold.isEmpty ? [] : ["Too few pairs of marks from \(untold.listed)."])
    }

    private static func change(of voice: ReportVoice, _ pairs: [(start: Int, end: Int)]) -> String {
        let counts = [pairs.count { $0.end > $0.start }, pairs.count { $0.end == $0.start }, pairs.count { $0.end < $0.start }]
        let words = voice.isAdultAtSchool ? ["further on", "the same", "less far on"] : ["more", "the same", "less"]
        let parts = zip(counts, words).filter { $0.0 > 0 }.enumerated().map { place, part in
            "\(part.0) \(part.1)" + (place == 0 ? part.1 == "the same" ? " as at the start" : " than at the start" : "")
        }
        switch voice {
        case .tutor, .school: return "Of \(pairs.count) pupils, \(voice.subject) sees \(parts.listed)."
        case .pupil: return "Of \(pairs.count) pupils, \(say(parts))."
        case .home: return "Of \(pairs.count) carers, \(say(parts))."
        }
    }

    /// The counted ones speak for themselves: “3 say more than at the start and 1 the same”.
    private static func say(_ parts: [String]) -> String {
        parts.enumerated().map { place, part in
            guard place == 0, let space = part.firstIndex(of: " ") else { return part }
            return "\(part[..<space]) \(part[..<space] == "1" ? "says" : "say")\(part[space...])"
        }.listed
    }
}

extension ReportVoice {
    fileprivate var isAdultAtSchool: Bool { self == .tutor || self == .school }
}
