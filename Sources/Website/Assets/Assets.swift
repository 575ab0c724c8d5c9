import Crypto
import Foundation

/// The stylesheet and the scripts, read and compressed once. Their addresses contain a digest of them, so a browser keeps them for good.
struct Assets: Sendable {
    struct Asset: Sendable {
        let name: String
        let address: String
        let type: String
        let bytes: [UInt8]
        let compressed: [UInt8]
    }

    private let byAddress: [String: Asset]
    let stylesheet: String
    let script: String

    init() throws {
        let assets = try [("hocket.css", "text/css; charset=utf-8"), ("autosave.js", "text/javascript; charset=utf-8")].map { name, type in
            guard let file = Bundle.module.url(forResource: "Public/\(name)", withExtension: nil) else { throw MissingAsset(name: name) }
            let bytes = Array(try Data(contentsOf: file))
            let digest = SHA256.hash(data: bytes).prefix(6).map { String($0, radix: 36) }.joined()
            return Asset(name: name, address: "/assets/\(digest)-\(name)", type: type, bytes: bytes, compressed: Gzip.compressed(bytes))
        }
        byAddress = Dictionary(uniqueKeysWithValues: assets.map { ($0.address, $0) })
        stylesheet = assets[0].address
        script = assets[1].address
    }

    subscript(_ address: String) -> Asset? { byAddress[address] }
}

struct MissingAsset: Error {
    let name: String
}
