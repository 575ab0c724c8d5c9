import HTTPTypes
import Hummingbird
import Markup
import NIOCore

/// What goes back through the door.
struct Reply: Sendable {
    var status: HTTPResponse.Status
    var headers: HTTPFields
    var body: [UInt8]

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

    var response: Response {
        Response(status: status, headers: headers, body: body.isEmpty ? .init() : .init(byteBuffer: ByteBuffer(bytes: body)))
    }
}
