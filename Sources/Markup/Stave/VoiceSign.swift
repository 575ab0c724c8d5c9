/// Who speaks. Each voice has a shape of its own, so that no colour is needed.
public enum VoiceSign: String, CaseIterable, Sendable {
    case pupil, tutor, school, home

    /// The class of a line in the voice's colour; its own name fills a shape.
    var line: String {
        switch self {
        case .pupil: "of-pupil"
        case .tutor: "of-tutor"
        case .school: "of-school"
        case .home: "of-home"
        }
    }
}

/// A voice's sign beside its name.
public func voiceSign(_ voice: VoiceSign) -> Markup {
    drawing("voice-sign", width: 16, height: 16, shape(voice, 8, 8))
}

/// A voice's signs with their middles at points, all in one path: a circle, a diamond, a square or a triangle.
func shapes(_ voice: VoiceSign, at points: [(x: Int, y: Int)]) -> Markup {
    "<path class=\"\(voice.rawValue)\" fill=\"currentColor\" stroke=\"white\" d=\"\(each(points) { outline(voice, $0.x, $0.y) })\"/>"
}

func shape(_ voice: VoiceSign, _ x: Int, _ y: Int) -> Markup { shapes(voice, at: [(x, y)]) }

private func outline(_ voice: VoiceSign, _ x: Int, _ y: Int) -> Markup {
    switch voice {
    case .pupil: "M\(x - 5) \(y)a5 5 0 1 1 10 0a5 5 0 1 1-10 0z"
    case .tutor: "M\(x) \(y - 6)l6 6-6 6-6-6z"
    case .school: "M\(x - 5) \(y - 5)h10v10h-10z"
    case .home: "M\(x) \(y - 6)l6 11h-12z"
    }
}
