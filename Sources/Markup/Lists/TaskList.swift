/// A step of something that takes several visits.
public struct TaskItem: Sendable {
    public enum Status: Sendable {
        case completed, inProgress, incomplete, cannotStartYet
    }

    public let title: String
    /// nil where it can't be started yet.
    public let address: String?
    public let hint: String?
    public let status: Status

    public init(_ title: String, address: String?, hint: String? = nil, status: Status) {
        self.title = title
        self.address = address
        self.hint = hint
        self.status = status
    }
}

/// Steps in their order, each with how it stands.
public func taskList(_ items: [TaskItem]) -> Markup {
    "<ol class=\"tasks\">\(each(items) { "<li>\(taskTitle($0))\(taskTag($0.status))</li>\n" })</ol>"
}

private func taskTitle(_ item: TaskItem) -> Markup {
    """
    <div>\(ifLet(item.address) { "<a \(href: $0)>\(item.title)</a>" })\(when(item.address == nil, "<span>\(item.title)</span>"))\
    \(ifLet(item.hint) { "<p class=\"hint\">\($0)</p>" })</div>
    """
}

private func taskTag(_ status: TaskItem.Status) -> Markup {
    switch status {
    case .completed: tag("Completed", .done)
    case .inProgress: tag("In progress", .waiting)
    case .incomplete: tag("Incomplete", .plain)
    case .cannotStartYet: "<span class=\"not-yet\">Cannot start yet</span>"
    }
}
