import HTTPTypes
import Hummingbird
import Markup
import NIOCore

/// What goes back through the door.
struct Reply: Sendable {
    var status: HTTPResponse.Status
    var headers: HTTPFields
    var body: [UInt8]
    /// Whether a page shows nothing of what stands behind the question mark of its address.
    var ignoresQuery = false

    static func page(_ markup: Markup, status: HTTPResponse.Status = .ok) -> Reply {
        Reply(status: status, headers: [.contentType: "text/html; charset=utf-8"], body: Array(markup.html.utf8))
    }

    /// After something was done: the page that shows it, so that going back and reloading are harmless.
    static func seeOther(_ address: String) -> Reply {
        Reply(status: .seeOther, headers: [.location: address], body: [])
    }

    static func text(_ text: String, status: HTTPResponse.Status = .ok) -> Reply {
        Reply(status: status, headers: [.contentType: "text/plain; charset=utf-8"], body: Array(text.utf8))
    }

    static let done = Reply(status: .noContent, headers: [:], body: [])

    func with(_ name: HTTPField.Name, _ value: String) -> Reply {
        var reply = self
        reply.headers.append(HTTPField(name: name, value: value))
        return reply
    }

    /// A page on which the query chose what is shown, and is not shown itself.
    func ignoringQuery() -> Reply {
        var reply = self
        reply.ignoresQuery = true
        return reply
    }

    /// A page made smaller, if that is worth its while.
    func compressed() -> Reply {
        guard status == .ok, headers[.contentType]?.hasPrefix("text/html") == true, body.count > 1_000 else { return self }
        var reply = self
        reply.body = Gzip.compressed(body, level: 5)
        reply.headers[.contentEncoding] = "gzip"
        reply.headers[.vary] = "Accept-Encoding"
        return reply
    }

    /// - Parameter toHead: whether only the headers were asked for, which say how long the body would be.
    func response(toHead: Bool = false) -> Response {
        guard !body.isEmpty else { return Response(status: status, headers: headers) }
        var headers = headers
        headers[.contentLength] = String(body.count)
        return Response(status: status, headers: headers, body: toHead ? .init() : .init(byteBuffer: ByteBuffer(bytes: body)))
    }
}
