/// Whether a notice brings good news, asks for care, or only tells.
public enum NoticeTone: String, Sendable {
    case done, warning, plain
}

/// Something that the person should know before going on.
public func notice(_ tone: NoticeTone, _ title: String, _ content: Markup = .nothing) -> Markup {
    """
    <div class="notice \(tone.rawValue)" role="\(tone == .done ? "status" : "note")">
    <p class="title">\(title)</p>
    \(content)
    </div>
    """
}
