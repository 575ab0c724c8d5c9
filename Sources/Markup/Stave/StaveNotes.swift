/// One voice's marks on an outcome at the start and at the end: 1 to 5 each, a mark for each pupil. Empty is a rest.
public struct StaveNotes: Sendable {
    public let voice: VoiceSign
    public let start: [Int]
    public let end: [Int]

    public init(_ voice: VoiceSign, start: [Int], end: [Int]) {
        self.voice = voice
        self.start = start
        self.end = end
    }

    /// The same as somebody would say it: "tutor 2, 2 and 3".
    func spoken(_ marks: KeyPath<StaveNotes, [Int]>) -> String {
        let inOrder = self[keyPath: marks].sorted().map(String.init)
        guard let last = inOrder.last else { return "\(voice.rawValue) rest (no mark)" }
        return "\(voice.rawValue) \(inOrder.count == 1 ? last : "\(inOrder.dropLast().joined(separator: ", ")) and \(last)")"
    }
}
