/// One of three kind faces, beside its word: a small smile, a smile, a big smile.
public func face(_ number: Int) -> Markup {
    drawing(
        "face", width: 48, height: 48,
        "<circle class=\"cheeks\" cx=\"24\" cy=\"24\" r=\"21\"/><path stroke-width=\"5\" d=\"M17 19v1M31 19v1\"/>\(mouth(number))"
    )
}

/// A face in words, for those who do not see it.
func faceWords(_ number: Int) -> String {
    switch number {
    case 1: "a small smile"
    case 2: "a smile"
    default: "a big smile"
    }
}

private func mouth(_ number: Int) -> Markup {
    switch number {
    case 1: "<path d=\"M17 30q7 5 14 0\"/>"
    case 2: "<path d=\"M14 28q10 11 20 0\"/>"
    default: "<path d=\"M12 27h24c-1 8-6 11.5-12 11.5s-11-3.5-12-11.5z\"/>"
    }
}
