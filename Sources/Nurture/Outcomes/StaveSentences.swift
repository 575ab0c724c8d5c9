/// What may be said of one outcome of one pupil: who agrees with whom at one point, and what changed within one voice and one form.
/// Never why, never by how much per cent, and never against another child. Source: facts.md rule 8.
public enum StaveSentences {
    /// Marks that lie further apart than this are a difference.
    static let agreeWithin = 1

    public static func on(_ marks: [VoiceMarks]) -> [String] {
        let said = marks.filter { $0.start != nil || $0.end != nil }
        guard !said.isEmpty else { return ["Nobody has given a mark yet, so there is nothing to compare."] }
        return [comparison(said, .start, \.start), comparison(said, .end, \.end)].compactMap(\.self) + said.compactMap(change)
    }

    private static func comparison(_ marks: [VoiceMarks], _ point: RatingPoint, _ at: KeyPath<VoiceMarks, Int?>) -> String? {
        let given = marks.compactMap { voice in voice[keyPath: at].map { (voice: voice, mark: $0) } }
        guard let least = given.map(\.mark).min(), let most = given.map(\.mark).max() else { return nil }
        let when = point.phrase.asBeginning
        guard given.count > 1 else {
            return "\(when) only \(given[0].voice.subject) has given a mark, so there is nothing to compare."
        }
        guard most - least > agreeWithin else { return "\(when) \(given.map(\.voice.subject).listed) agree." }
        let farthest = given.filter { $0.mark == least || $0.mark == most }
        let voices = farthest.map { "\($0.voice.subject) (\($0.voice.said($0.mark)))" }.listed
        return "\(when) \(voices) see it differently, and that is worth a talk."
    }

    private static func change(_ voice: VoiceMarks) -> String? {
        guard let pair = voice.pair else { return nil }
        let answer = "\(voice.subject.asBeginning)’s \(voice.scale == .marks ? "mark" : "answer")"
        return pair.start == pair.end
            ? "\(answer) stayed \(voice.scale == .marks ? "at " : "")\(voice.said(pair.start))."
            : "\(answer) went from \(voice.said(pair.start)) to \(voice.said(pair.end))."
    }
}
