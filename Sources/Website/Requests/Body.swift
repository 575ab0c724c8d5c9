import Hummingbird
import NIOCore

/// Reads a body within its limits of size and time.
enum Body {
    enum Problem: Error {
        case tooLarge(limit: Int), tooSlow, unreadable
    }

    static func text(of request: Request, upTo limit: Int, within patience: Duration) async throws -> String {
        try checkLength(of: request, limit)
        let buffer = try await inTime(patience) {
            do {
                return try await request.body.collect(upTo: limit)
            } catch is NIOTooManyBytesError {
                throw Problem.tooLarge(limit: limit)
            }
        }
        guard let text = String(validating: buffer.readableBytesView, as: UTF8.self) else { throw Problem.unreadable }
        return text
    }

    static func form(of request: Request, upTo limit: Int, within patience: Duration) async throws -> Form {
        guard let form = URLEncoding.read(try await text(of: request, upTo: limit, within: patience)) else { throw Problem.unreadable }
        return form
    }

    /// What says at once that it will be too large isn't waited for.
    static func checkLength(of request: Request, _ limit: Int) throws {
        if let length = request.headers[.contentLength].flatMap(Int.init), length > limit { throw Problem.tooLarge(limit: limit) }
    }

    static func inTime<Read: Sendable>(_ patience: Duration, _ read: @escaping @Sendable () async throws -> Read) async throws -> Read {
        try await withThrowingTaskGroup(of: Read.self) { group in
            group.addTask { try await read() }
            group.addTask {
                try await Task.sleep(for: patience)
                throw Problem.tooSlow
            }
            defer { group.cancelAll() }
            guard let first = try await group.next() else { throw Problem.unreadable }
            return first
        }
    }
}
