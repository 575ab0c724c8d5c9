import HTTPTypes
import Hummingbird

/// A form of ours, or somebody else's page that pretends.
enum Origin {
    struct Foreign: Error {}

    /// Browsers say where a request comes from by `Sec-Fetch-Site`, older ones by `Origin`. What says neither is no browser,
    /// and has no cookie that could be misused.
    static func check(_ request: Request) throws {
        if let site = request.headers[.secFetchSite] {
            guard site == "same-origin" || site == "none" else { throw Foreign() }
        } else if let origin = request.headers[.origin] {
            let host = request.head.authority ?? ""
            guard origin == "https://\(host)" || origin == "http://\(host)" else { throw Foreign() }
        }
    }
}
