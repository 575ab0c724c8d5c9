/// A piece of HTML. It is written as a string literal; whatever text is interpolated into it is escaped, always,
/// and only another `Markup` passes as it is.
public struct Markup: Sendable, Equatable {
    public private(set) var html: String
    /// Whether a form in it keeps what is typed, and so needs the script that does.
    public private(set) var keepsDrafts: Bool

    /// Nothing at all.
    public static let nothing = Markup(raw: "")

    /// Stays inside this module: the rest of the house has literals and interpolation.
    init(raw: String, keepsDrafts: Bool = false) {
        html = raw
        self.keepsDrafts = keepsDrafts
    }

    /// Text, escaped.
    public init(text: String) {
        self.init(raw: "")
        html.appendEscaped(text)
    }

    public var isEmpty: Bool { html.isEmpty }

    public static func + (one: Markup, other: Markup) -> Markup {
        Markup(raw: one.html + other.html, keepsDrafts: one.keepsDrafts || other.keepsDrafts)
    }

    public static func += (one: inout Markup, other: Markup) {
        one.html += other.html
        one.keepsDrafts = one.keepsDrafts || other.keepsDrafts
    }
}

/// What a function makes of each item, one after another.
public func each<Items: Sequence>(_ items: Items, _ make: (Items.Element) -> Markup) -> Markup {
    items.reduce(into: Markup.nothing) { $0 += make($1) }
}

/// The markup if the condition holds, else the other, which is nothing unless it is given.
public func when(_ condition: Bool, _ markup: @autoclosure () -> Markup, else other: @autoclosure () -> Markup = .nothing) -> Markup {
    condition ? markup() : other()
}

/// What a function makes of a value, if there is one.
public func ifLet<Value>(_ value: Value?, _ make: (Value) -> Markup) -> Markup {
    value.map(make) ?? .nothing
}
