/// What somebody filled in: names and values as a browser sends them, in order. Also what a page is filled with, so that
/// nothing typed is ever lost.
struct Form: Sendable, Equatable {
    private(set) var fields: [(name: String, value: String)]

    init(_ fields: [(name: String, value: String)] = []) {
        self.fields = fields
    }

    /// The field without the space around it; empty if there is none.
    subscript(_ name: String) -> String {
        get { trimmed(fields.last { $0.name == name }?.value ?? "") }
        set {
            fields.removeAll { $0.name == name }
            fields.append((name, newValue))
        }
    }

    /// The field with the space around it, as a password is.
    func asTyped(_ name: String) -> String { fields.last { $0.name == name }?.value ?? "" }

    func has(_ name: String) -> Bool { fields.contains { $0.name == name } }

    /// Every value of a field that may be there several times.
    func all(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

    static func == (one: Form, other: Form) -> Bool {
        one.fields.elementsEqual(other.fields) { $0.name == $1.name && $0.value == $1.value }
    }
}

private func trimmed(_ text: String) -> String {
    let start = text.drop(while: \.isWhitespace)
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end]).replacing("\r\n", with: "\n")
}
