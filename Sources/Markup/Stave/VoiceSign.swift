/// Who speaks. Each voice has a shape of its own, so that no colour is needed.
public enum VoiceSign: String, Sendable {
    case pupil, tutor, school, home
}

/// A voice's sign beside its name.
public func voiceSign(_ voice: VoiceSign) -> Markup {
    "<svg class=\"voice-sign\" viewBox=\"0 0 16 16\" width=\"16\" height=\"16\" aria-hidden=\"true\" focusable=\"false\">\(shape(voice, 8, 8))</svg>"
}

/// A voice's sign with its middle at a point: a circle, a diamond, a square or a triangle.
func shape(_ voice: VoiceSign, _ x: Int, _ y: Int) -> Markup {
    switch voice {
    case .pupil: "<circle class=\"pupil\" cx=\"\(x)\" cy=\"\(y)\" r=\"5\"/>"
    case .tutor: "<path class=\"tutor\" d=\"M\(x) \(y - 6)l6 6-6 6-6-6z\"/>"
    case .school: "<path class=\"school\" d=\"M\(x - 5) \(y - 5)h10v10h-10z\"/>"
    case .home: "<path class=\"home\" d=\"M\(x) \(y - 6)l6 11h-12z\"/>"
    }
}
