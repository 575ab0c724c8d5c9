import HTTPTypes
import Hummingbird

/// A form of ours, or somebody else's page that pretends.
enum Origin {
    struct Foreign: Error {}

    /// Browsers say where a request comes from by `Sec-Fetch-Site`, older ones by `Origin`; no page can make them say otherwise. What says
    /// neither is no browser, and has no cookie that could be misused.
    static func check(_ request: Request, isTLS: Bool) throws {
        if let site = request.headers[.secFetchSite] {
            guard site == "same-origin" || site == "none" else { throw Foreign() }
        } else if let origin = request.headers[.origin] {
            guard let host = request.head.authority, isOurs(origin, host, isTLS: isTLS) else { throw Foreign() }
        }
    }

    /// Behind TLS only a page that came by TLS is one of ours. Without it, a proxy that we know nothing of may have done it.
    static func isOurs(_ origin: String, _ host: String, isTLS: Bool) -> Bool {
        let (origin, host) = (origin.lowercased(), host.lowercased())
        let ours = [("https://", ":443")] + (isTLS ? [] : [("http://", ":80")])
        return ours.contains { scheme, port in
            guard origin.hasPrefix(scheme) else { return false }
            return withoutPort(String(origin.dropFirst(scheme.count)), port) == withoutPort(host, port)
        }
    }

    private static func withoutPort(_ host: String, _ port: String) -> String {
        host.hasSuffix(port) ? String(host.dropLast(port.count)) : host
    }
}
