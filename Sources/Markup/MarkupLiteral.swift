extension Markup: ExpressibleByStringInterpolation {
    public init(stringLiteral literal: String) {
        self.init(raw: literal)
    }

    public init(stringInterpolation: Interpolation) {
        self.init(raw: stringInterpolation.html, keepsDrafts: stringInterpolation.keepsDrafts)
    }

    public struct Interpolation: StringInterpolationProtocol {
        var html = ""
        var keepsDrafts = false

        public init(literalCapacity: Int, interpolationCount: Int) {
            html.reserveCapacity(literalCapacity + interpolationCount * 24)
        }

        public mutating func appendLiteral(_ literal: String) {
            html += literal
        }

        /// Text, escaped.
        public mutating func appendInterpolation(_ text: some StringProtocol) {
            html.appendEscaped(text)
        }

        public mutating func appendInterpolation(_ number: some BinaryInteger) {
            html += String(number)
        }

        public mutating func appendInterpolation(_ markup: Markup?) {
            guard let markup else { return }
            html += markup.html
            keepsDrafts = keepsDrafts || markup.keepsDrafts
        }

        /// A whole `href` attribute.
        public mutating func appendInterpolation(href address: String) {
            appendAddress("href", address)
        }

        /// A whole `action` attribute.
        public mutating func appendInterpolation(action address: String) {
            appendAddress("action", address)
        }

        /// A whole `src` attribute.
        public mutating func appendInterpolation(src address: String) {
            appendAddress("src", address)
        }

        /// The mark of a form that keeps what is typed: its draft's address, or nothing where there is none.
        public mutating func appendInterpolation(draft address: String?) {
            appendInterpolation(attribute: "data-draft", address)
            keepsDrafts = keepsDrafts || address != nil
        }

        /// A whole attribute, or nothing where the value is nil.
        public mutating func appendInterpolation(attribute name: StaticString, _ value: String?) {
            guard let value else { return }
            html += " \(name)=\""
            html.appendEscaped(value)
            html += "\""
        }

        /// An attribute that is there or not, such as `checked`.
        public mutating func appendInterpolation(flag name: StaticString, _ isThere: Bool) {
            if isThere { html += " \(name)" }
        }

        private mutating func appendAddress(_ name: String, _ address: String) {
            html += "\(name)=\""
            html.appendEscaped(isAllowed(address: address) ? address : "#")
            html += "\""
        }
    }
}

/// Our own pages, places on the page, telephones, mail, and other sites by https. Nothing that runs.
private func isAllowed(address: String) -> Bool {
    // Browsers leave out tabs and line breaks, and what is left may be another address.
    if address.unicodeScalars.contains(where: { $0.value < 0x20 }) { return false }
    if address.hasPrefix("//") || address.hasPrefix("/\\") { return false }
    return ["/", "#", "?", "tel:", "mailto:", "https://"].contains { address.hasPrefix($0) }
}

extension String {
    mutating func appendEscaped(_ text: some StringProtocol) {
        // Most text has nothing to escape, and a page has hundreds of texts.
        guard text.utf8.contains(where: isEscaped) else { return append(contentsOf: String(text)) }
        for unit in text.unicodeScalars {
            switch unit {
            case "&": self += "&amp;"
            case "<": self += "&lt;"
            case ">": self += "&gt;"
            case "\"": self += "&quot;"
            case "'": self += "&#39;"
            default: unicodeScalars.append(unit)
            }
        }
    }
}

private func isEscaped(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
    default: false
    }
}
