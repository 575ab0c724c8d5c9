import HTTPTypes
import Hummingbird
import NIOCore

/// How a request came in: from where, through what, and what the other end understands. A proxy that we were not told to trust is a
/// visitor like any other, and whatever it says of others is not believed.
struct Line: Sendable {
    /// Somebody reached us past the proxy, so without TLS.
    struct RoundTheProxy: Error {}

    let address: String
    let isTLS: Bool
    let takesGzip: Bool
    let goesRoundTheProxy: Bool

    init(_ request: Request, _ context: VisitContext, _ house: House) {
        let other = context.remoteAddress?.ipAddress.map(Line.plain)
        let isProxy = other != nil && other == house.trustedProxy.map(Line.plain)
        let forwarded = isProxy ? request.headers[.xForwardedFor]?.split(separator: ",").last : nil
        address = forwarded.map { String($0.filter { $0 != " " }) } ?? other ?? "unknown"
        isTLS = house.behindTLS || isProxy && request.headers[.xForwardedProto] == "https"
        goesRoundTheProxy = house.trustedProxy != nil && !house.behindTLS && !isProxy && !Line.isLoopback(other ?? "")
        takesGzip = Line.takesGzip(request.headers[.acceptEncoding] ?? "")
    }

    static func isLoopback(_ address: String) -> Bool { address == "localhost" || address == "::1" || address.hasPrefix("127.") }

    /// Whether gzip is named and not refused by `;q=0` (RFC 9110 § 12.5.3).
    static func takesGzip(_ accepted: String) -> Bool {
        accepted.lowercased().split(separator: ",").contains { offer in
            let parts = offer.split(separator: ";").map { $0.filter { !$0.isWhitespace } }
            guard ["gzip", "x-gzip"].contains(parts.first) else { return false }
            let quality = parts.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) }
            return (quality ?? 1) > 0
        }
    }

    /// An IPv4 address is the same one where the socket speaks IPv6.
    private static func plain(_ address: String) -> String {
        address.hasPrefix("::ffff:") ? String(address.dropFirst("::ffff:".count)) : address
    }
}
