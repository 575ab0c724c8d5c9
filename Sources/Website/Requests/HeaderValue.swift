/// A header's value with its parameters, as `form-data; name="list"` (RFC 9110 § 5.6.6). Names and the word are in lower case.
struct HeaderValue: Equatable {
    let word: String
    private let parameters: [(name: String, value: String)]

    subscript(_ name: String) -> String? { parameters.first { $0.name == name }?.value }

    /// Nil for what cannot be read, and where a parameter is there twice.
    init?(_ text: some StringProtocol) {
        var rest = Substring(text)
        word = HeaderValue.token(&rest, until: ";").lowercased()
        guard !word.isEmpty else { return nil }
        var parameters: [(name: String, value: String)] = []
        while rest.popFirst() == ";" {
            let name = HeaderValue.token(&rest, until: "=;").lowercased()
            if name.isEmpty, rest.isEmpty || rest.first == ";" { continue }
            guard rest.popFirst() == "=", !name.isEmpty, !parameters.contains(where: { $0.name == name }),
                let value = HeaderValue.value(&rest)
            else { return nil }
            parameters.append((name, value))
        }
        guard rest.isEmpty else { return nil }
        self.parameters = parameters
    }

    private static func token(_ rest: inout Substring, until ends: String) -> String {
        let taken = rest.prefix { !ends.contains($0) }
        rest.removeFirst(taken.count)
        guard let start = taken.firstIndex(where: { !isSpace($0) }), let end = taken.lastIndex(where: { !isSpace($0) }) else { return "" }
        return String(taken[start...end])
    }

    /// A quoted one may hold anything; only a quotation mark is escaped, since browsers write paths with plain backslashes.
    private static func value(_ rest: inout Substring) -> String? {
        rest = rest.drop(while: isSpace)
        guard rest.first == "\"" else { return token(&rest, until: ";") }
        rest.removeFirst()
        var value = ""
        while let character = rest.popFirst() {
            if character == "\"" {
                rest = rest.drop(while: isSpace)
                return value
            }
            value.append(character == "\\" && rest.first == "\"" ? rest.removeFirst() : character)
        }
        return nil
    }

    private static func isSpace(_ character: Character) -> Bool { character == " " || character == "\t" }

    static func == (one: HeaderValue, other: HeaderValue) -> Bool {
        one.word == other.word && one.parameters.elementsEqual(other.parameters) { $0.name == $1.name && $0.value == $1.value }
    }
}
