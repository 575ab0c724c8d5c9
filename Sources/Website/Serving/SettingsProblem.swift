/// A server that people cannot trust does not start.
public enum SettingsProblem: Error, CustomStringConvertible {
    case openWithoutTLS(String), halfACertificate, unreadable(String)

    public var description: String {
        switch self {
        case .openWithoutTLS(let address):
            "\(address) can be reached by others, so TLS is needed: give --certificate and --key, or --trusted-proxy with the address of a proxy that does it."
        case .halfACertificate: "--certificate and --key belong together: give both or neither."
        case .unreadable(let file): "\(file) is not a file with a certificate or a key in PEM that can be read here."
        }
    }
}

extension HocketServer.Settings {
    func refuseOpenDoors() throws {
        guard (certificate == nil) == (key == nil) else { throw SettingsProblem.halfACertificate }
        guard Line.isLoopback(address) || certificate != nil || trustedProxy != nil else { throw SettingsProblem.openWithoutTLS(address) }
    }
}
