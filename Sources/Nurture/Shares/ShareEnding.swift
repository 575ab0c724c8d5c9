/// Why a share ended before its time. From then on it holds nothing any more.
public enum ShareEnding: String, CaseIterable, Sendable, Codable {
    case revoked, consent, words, erasure

    public var words: String {
        switch self {
        case .revoked: "It was taken back."
        case .consent: "A family’s answer has changed, so what is in it may not be shared any more."
        case .words: "A pupil has changed or taken back words that are in it."
        case .erasure: "A child of this group was erased, and nothing of the child may live on."
        }
    }
}
