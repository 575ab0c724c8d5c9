import Crypto
import Foundation
import HTTPTypes

/// The stylesheet, the modules and the icon, read and compressed once. Their addresses contain a digest of them, so a browser keeps
/// them for good.
struct Assets: Sendable {
    struct Asset: Sendable {
        let address: String
        let type: String
        let bytes: [UInt8]
        let compressed: [UInt8]

        init(_ name: String, type: String, as sent: ([UInt8]) -> [UInt8] = { $0 }) throws {
            guard let file = Bundle.module.url(forResource: "Public/\(name)", withExtension: nil) else { throw MissingAsset(name: name) }
            bytes = sent(Array(try Data(contentsOf: file)))
            let digest = SHA256.hash(data: bytes).prefix(6).map { String($0, radix: 36) }.joined()
            address = "/assets/\(digest)-\(name)"
            self.type = type
            compressed = Gzip.compressed(bytes, level: 9)
        }

        func reply(compressed isCompressed: Bool) -> Reply {
            var reply = Reply(
                status: .ok,
                headers: [.contentType: type, .vary: "Accept-Encoding", .cacheControl: "public, max-age=31536000, immutable"],
                body: isCompressed ? compressed : bytes)
            if isCompressed { reply.headers[.contentEncoding] = "gzip" }
            return reply
        }
    }

    private let byAddress: [String: Asset]
    let stylesheet: String
    let icon: String
    /// The module that every page loads.
    let forms: String
    /// The module of pages with a form whose draft is kept.
    let autosave: String

    init() throws {
        let stylesheet = try Asset("hocket.css", type: "text/css; charset=utf-8") { LeanStylesheet($0).bytes }
        let icon = try Asset("icon.svg", type: "image/svg+xml")
        let forms = try Asset("forms.js", type: "text/javascript; charset=utf-8")
        let autosave = try Asset("autosave.js", type: "text/javascript; charset=utf-8")
        byAddress = Dictionary(uniqueKeysWithValues: [stylesheet, icon, forms, autosave].map { ($0.address, $0) })
        (self.stylesheet, self.icon, self.forms, self.autosave) = (stylesheet.address, icon.address, forms.address, autosave.address)
    }

    subscript(_ address: String) -> Asset? { byAddress[address] }
}

struct MissingAsset: Error {
    let name: String
}
