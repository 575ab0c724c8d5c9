import Hummingbird
import NIOCore

/// Reads a body within its limits of size and time.
enum Body {
    enum Problem: Error {
        case tooLarge(limit: Int), tooSlow, unreadable
    }

    private static let patience: Duration = .seconds(60)

    static func text(of request: Request, upTo limit: Int) async throws -> String {
        if let length = request.headers[.contentLength].flatMap(Int.init), length > limit { throw Problem.tooLarge(limit: limit) }
        let buffer = try await withThrowingTaskGroup(of: ByteBuffer.self) { group in
            group.addTask {
                do {
                    return try await request.body.collect(upTo: limit)
                } catch is NIOTooManyBytesError {
                    throw Problem.tooLarge(limit: limit)
                }
            }
            group.addTask {
                try await Task.sleep(for: patience)
                throw Problem.tooSlow
            }
            defer { group.cancelAll() }
            guard let first = try await group.next() else { throw Problem.unreadable }
            return first
        }
        guard let text = String(validating: buffer.readableBytesView, as: UTF8.self) else { throw Problem.unreadable }
        return text
    }

    static func form(of request: Request, upTo limit: Int) async throws -> Form {
        guard let form = URLEncoding.read(try await text(of: request, upTo: limit)) else { throw Problem.unreadable }
        return form
    }
}
