import Hummingbird
import NIOCore

/// A file that came with a form. One that is larger than its door takes has a byte more than that and the rest is gone.
struct SentFile: Sendable, Equatable {
    let field: String
    var bytes: [UInt8]
}

/// What a body holds: fields, and files where the door takes them.
struct Sent: Sendable, Equatable {
    var form = Form()
    var files: [SentFile] = []
}

extension Body {
    static let mostFieldBytes = 4 << 10

    static func sent(_ request: Request, to door: Door, within patience: Duration) async throws -> Sent {
        guard let mostFileBytes = door.mostFileBytes else {
            return Sent(form: try await form(of: request, upTo: door.limit, within: patience))
        }
        guard let type = request.headers[.contentType].flatMap({ HeaderValue($0) }), type.word == "multipart/form-data" else {
            throw MultipartProblem.notMultipart
        }
        guard let boundary = type["boundary"], (1...70).contains(boundary.utf8.count) else { throw MultipartProblem.boundaryMissing }
        try checkLength(of: request, door.limit)
        let limit = door.limit
        return try await inTime(patience) {
            var collector = SentCollector(boundary: boundary, mostFileBytes: mostFileBytes)
            var size = 0
            for try await buffer in request.body {
                size += buffer.readableBytes
                guard size <= limit else { throw Problem.tooLarge(limit: limit) }
                try collector.take(buffer.readableBytesView)
            }
            return try collector.finish()
        }
    }

    /// Lets a body go by, so that the browser listens to the answer.
    static func discard(_ request: Request, upTo limit: Int, within patience: Duration) async throws {
        try checkLength(of: request, limit)
        try await inTime(patience) {
            var size = 0
            for try await buffer in request.body {
                size += buffer.readableBytes
                guard size <= limit else { throw Problem.tooLarge(limit: limit) }
            }
        }
    }
}

/// Puts the pieces of a body together.
struct SentCollector {
    private var reader: MultipartReader
    private let mostFileBytes: Int
    private var sent = Sent()
    private var part: MultipartPart?
    private var content: [UInt8] = []

    init(boundary: String, mostFileBytes: Int) {
        reader = MultipartReader(boundary: boundary)
        self.mostFileBytes = mostFileBytes
    }

    mutating func take(_ bytes: some Sequence<UInt8>) throws {
        for event in try reader.take(bytes) {
            switch event {
            case .began(let part): (self.part, content) = (part, [])
            case .content(let piece): try add(piece)
            case .ended: try end()
            }
        }
    }

    consuming func finish() throws -> Sent {
        try reader.finish()
        return sent
    }

    private mutating func add(_ piece: [UInt8]) throws {
        if part?.isFile == true {
            content.append(contentsOf: piece.prefix(mostFileBytes + 1 - content.count))
        } else {
            guard content.count + piece.count <= Body.mostFieldBytes else { throw MultipartProblem.fieldTooLong(Body.mostFieldBytes) }
            content.append(contentsOf: piece)
        }
    }

    private mutating func end() throws {
        guard let part else { return }
        if part.isFile {
            sent.files.append(SentFile(field: part.name, bytes: content))
        } else {
            guard let text = String(validating: content, as: UTF8.self) else { throw MultipartProblem.unreadable }
            sent.form = Form(sent.form.fields + [(part.name, text)])
        }
        (self.part, content) = (nil, [])
    }
}
