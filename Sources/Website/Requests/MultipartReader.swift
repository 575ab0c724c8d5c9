/// Takes `multipart/form-data` apart while it arrives (RFC 7578, RFC 2046 § 5.1). Whatever the size of a file, it holds back
/// no more than one part's headers and the beginning of what may be a boundary.
struct MultipartReader {
    enum Event: Equatable {
        case began(MultipartPart)
        case content([UInt8])
        case ended
    }

    /// How much one body may ask for.
    struct Limits: Sendable {
        var parts = 20
        var headerBytes = 4 << 10
        var nameBytes = 100
    }

    private enum Place {
        case preamble, behindBoundary, headers, content, epilogue
    }

    private let delimiter: [UInt8]
    private let limits: Limits
    private var place = Place.preamble
    /// A boundary begins a line. The first one may stand at the very beginning, so a line end is put before it.
    private var held: [UInt8] = lineEnd
    private var parts = 0

    init(boundary: String, limits: Limits = Limits()) {
        delimiter = lineEnd + Array("--\(boundary)".utf8)
        self.limits = limits
    }

    /// How many bytes wait for more to come.
    var heldBytes: Int { held.count }

    /// The next piece of the body, of any size.
    mutating func take(_ bytes: some Sequence<UInt8>) throws(MultipartProblem) -> [Event] {
        held.append(contentsOf: bytes)
        var events: [Event] = []
        while try goOn(&events) {}
        return events
    }

    /// The body is over: everything must have been there.
    func finish() throws(MultipartProblem) {
        guard case .epilogue = place else { throw .brokenOff }
    }

    /// False where more bytes are needed.
    private mutating func goOn(_ events: inout [Event]) throws(MultipartProblem) -> Bool {
        switch place {
        case .preamble: return takeUntilBoundary { _ in }
        case .content:
            let isEnded = takeUntilBoundary { events.append(.content($0)) }
            if isEnded { events.append(.ended) }
            return isEnded
        case .behindBoundary: return try takeBoundaryEnd()
        case .headers:
            guard let part = try takeHeaders() else { return false }
            events.append(.began(part))
            return true
        case .epilogue:
            held.removeAll()
            return false
        }
    }

    private mutating func takeUntilBoundary(_ give: ([UInt8]) -> Void) -> Bool {
        let (end, isWhole) = boundary()
        if end > 0 { give(Array(held[..<end])) }
        held.removeFirst(isWhole ? end + delimiter.count : end)
        if isWhole { place = .behindBoundary }
        return isWhole
    }

    /// Where the boundary begins, or what may become one; the end of what is held if there is neither.
    private func boundary() -> (start: Int, isWhole: Bool) {
        var start = held.startIndex
        while let next = held[start...].firstIndex(of: delimiter[0]) {
            let piece = held[next...].prefix(delimiter.count)
            if delimiter.starts(with: piece) { return (next, piece.count == delimiter.count) }
            start = next + 1
        }
        return (held.endIndex, false)
    }

    /// Behind the boundary comes a line end, after spaces perhaps; or "--" behind the last one.
    private mutating func takeBoundaryEnd() throws(MultipartProblem) -> Bool {
        if held.starts(with: Array("--".utf8)) {
            place = .epilogue
            return true
        }
        guard held != Array("-".utf8) else { return false }
        held.removeFirst(held.prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }.count)
        guard let first = held.first else { return false }
        guard first == lineEnd[0] else { throw first == lineEnd[1] ? .bareLineFeed : .unreadable }
        guard held.count > 1 else { return false }
        guard held[1] == lineEnd[1] else { throw .unreadable }
        // The line end stays: it may at once be followed by the empty line that ends no headers at all.
        place = .headers
        return true
    }

    private mutating func takeHeaders() throws(MultipartProblem) -> MultipartPart? {
        let window = held.prefix(limits.headerBytes)
        if let feed = window.indices.first(where: { window[$0] == lineEnd[1] && ($0 == 0 || window[$0 - 1] != lineEnd[0]) }),
            feed < (endOfHeaders ?? window.endIndex)
        {
            throw .bareLineFeed
        }
        guard let end = endOfHeaders else {
            guard held.count < limits.headerBytes else { throw .headersTooLong }
            return nil
        }
        let part = try MultipartPart(headers: held[..<end], mostNameBytes: limits.nameBytes)
        parts += 1
        guard parts <= limits.parts else { throw .tooManyParts(limits.parts) }
        held.removeFirst(end + emptyLine.count)
        place = .content
        return part
    }

    /// Where the two line ends begin behind which the content stands.
    private var endOfHeaders: Int? {
        let window = held.prefix(limits.headerBytes)
        return window.indices.first { window[$0] == emptyLine[0] && window[$0...].starts(with: emptyLine) }
    }
}

private let lineEnd: [UInt8] = [13, 10]
private let emptyLine = lineEnd + lineEnd
