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

/// A voice's sign with its middle at a point: a circle, a diamond, a square or a triangle.
func shape(_ voice: VoiceSign, _ x: Int, _ y: Int) -> Markup {
    switch voice {
    case .pupil: "<circle class=\"pupil\" fill=\"currentColor\" stroke=\"white\" cx=\"\(x)\" cy=\"\(y)\" r=\"5\"/>"
    case .tutor: sign(voice, "M\(x) \(y - 6)l6 6-6 6-6-6z")
    case .school: sign(voice, "M\(x - 5) \(y - 5)h10v10h-10z")
    case .home: sign(voice, "M\(x) \(y - 6)l6 11h-12z")
    }
}

private func sign(_ voice: VoiceSign, _ path: String) -> Markup {
    "<path class=\"\(voice.rawValue)\" fill=\"currentColor\" stroke=\"white\" d=\"\(path)\"/>"
}
