import NIOSSL

/// The files with which the server shows who it is.
struct Certificate {
    let chain: String
    let key: String

    /// TLS 1.2 or newer.
    /// - Throws: ``SettingsProblem/unreadable(_:)``
    var configuration: TLSConfiguration {
        get throws {
            guard let chainFound = try? NIOSSLCertificate.fromPEMFile(chain), !chainFound.isEmpty else {
                throw SettingsProblem.unreadable(chain)
            }
            guard let keyFound = try? NIOSSLPrivateKey(file: key, format: .pem) else { throw SettingsProblem.unreadable(key) }
            var configuration = TLSConfiguration.makeServerConfiguration(
                certificateChain: chainFound.map { .certificate($0) }, privateKey: .privateKey(keyFound))
            configuration.minimumTLSVersion = .tlsv12
            return configuration
        }
    }
}
