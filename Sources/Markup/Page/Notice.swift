/// Something that the person should know before going on.
public enum NoticeTone: String, Sendable {
    case done, warning, plain
}

public func notice(_ tone: NoticeTone, _ title: String, _ content: Markup = .nothing) -> Markup {
    """
    <div class="notice \(tone.rawValue)" role="\(tone == .done ? "status" : "note")">
    <p class="title">\(title)</p>
    \(content)
    </div>
    """
}

/// Where there is nothing yet: what will be here, and how it gets here.
public func emptyState(_ text: String) -> Markup {
    "<p class=\"empty\">\(text)</p>"
}

/// A word that says how things stand.
public enum TagTone: String, Sendable {
    case done, waiting, late, plain
}

public func tag(_ text: String, _ tone: TagTone = .plain) -> Markup {
    "<span class=\"tag \(tone.rawValue)\">\(text)</span>"
}

/// More for whoever wants it.
public func details(_ summary: String, _ content: Markup) -> Markup {
    "<details><summary>\(summary)</summary><div class=\"more\">\(content)</div></details>"
}
