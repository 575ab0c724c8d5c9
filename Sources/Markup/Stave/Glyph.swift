// Letters and figures as lines, because a picture must not wait for a font. Each stands in a box of ten by ten around its middle.

/// The letter of a voice.
func letter(_ voice: VoiceSign, _ x: Int, _ y: Int) -> Markup {
    let path =
        switch voice {
        case .pupil: "M-3 5V-5H.6a2.9 2.9 0 0 1 0 5.8H-3"
        case .tutor: "M-4-5h8M0-5V5"
        case .school: "M3-3.4C2.4-4.6 1.3-5.1 0-5.1c-1.8 0-3 1-3 2.5C-3 1 3.3-1 3.3 2.4 3.3 4 2 5.1 0 5.1c-1.7 0-2.9-.8-3.4-2.1"
        case .home: "M-3.5-5V5M3.5-5V5M-3.5 0h7"
        }
    return "<path class=\"letter \(voice.line)\" transform=\"translate(\(x) \(y))\" d=\"\(path)\"/>"
}

/// A whole number with its middle at a point.
func figure(_ number: Int, _ x: Int, _ y: Int) -> Markup {
    let digits = String(number).compactMap(\.wholeNumberValue)
    let left = x - (digits.count - 1) * 4
    return each(Array(digits.enumerated())) { place, digit in
        "<path class=\"digit\" transform=\"translate(\(left + place * 8) \(y))\" d=\"\(digitPaths[digit])\"/>"
    }
}

private let digitPaths = [
    "M0-5a3 5 0 0 1 0 10a3 5 0 0 1 0-10z",
    "M-2.2-3L.4-5V5",
    "M-2.8-2.4a2.8 2.6 0 0 1 5.6 0C2.8.4-2.4 1.6-3 5h6",
    "M-2.6-5h5l-2.8 3.8A2.9 3.1 0 1 1-3 3.4",
    "M1.5 5V-5l-4.7 7h6.4",
    "M2.6-5H-2l-.4 4.2a3 3 0 1 1-.4 4.4",
    "M1.8-5C-.8-3.8-2.8-1-2.8 2a2.8 3 0 1 0 5.6 0a2.8 3 0 1 0-5.6 0",
    "M-3-5h6L-1 5",
    "M0-.6A2.3 2.2 0 0 1 0-5A2.3 2.2 0 0 1 0-.6a2.9 2.8 0 0 0 0 5.6a2.9 2.8 0 0 0 0-5.6",
    "M-1.8 5C.8 3.8 2.8 1 2.8-2a2.8 3 0 1 0-5.6 0a2.8 3 0 1 0 5.6 0",
]
