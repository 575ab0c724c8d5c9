import HTTPTypes
import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import Logging
import NIOCore
import NIOSSL
import Records

/// The server: one route for each door, and what holds for all of them.
public struct HocketServer: Sendable {
    /// Where and how it listens.
    public struct Settings: Sendable {
        public var address: String
        public var port: Int
        /// Files with the certificate chain and its key, for TLS of our own.
        public var certificate: String?
        public var key: String?
        public var trustedProxy: String?

        public init(
            address: String = "127.0.0.1", port: Int = 8080, certificate: String? = nil, key: String? = nil, trustedProxy: String? = nil
        ) {
            self.address = address
            self.port = port
            self.certificate = certificate
            self.key = key
            self.trustedProxy = trustedProxy
        }
    }

    let house: House
    let settings: Settings
    let logger: Logger

    public init(_ records: Records, hashing: PasswordHash, settings: Settings, logger: Logger) async throws {
        try settings.refuseOpenDoors()
        house = House(
            records: records, hashing: hashing, assets: try Assets(), isDemonstration: try await records.isDemonstration(),
            behindTLS: settings.certificate != nil, trustedProxy: settings.trustedProxy)
        self.settings = settings
        self.logger = logger
    }

    /// Each door, and a page for every other address.
    func router() -> Router<VisitContext> {
        let router = Router(context: VisitContext.self, options: .autoGenerateHeadEndpoints)
        let keeper = Doorkeeper(house: house, logger: logger)
        for door in Doors.all {
            router.on(RouterPath(door.path), method: door.method) { request, context in
                await keeper.respond(at: door, to: request, in: context)
            }
        }
        router.add(middleware: NoSuchDoor(house: house))
        return router
    }

    public func application(onRunning: @escaping @Sendable (Int) async -> Void = { _ in }) throws -> some ApplicationProtocol {
        Application(
            router: router(), server: try transport(),
            configuration: .init(address: .hostname(settings.address, port: settings.port)),
            services: [HourlySweep(records: house.records, logger: logger)],
            onServerRunning: { channel in await onRunning(channel.localAddress?.port ?? 0) }, logger: logger)
    }

    private func transport() throws -> HTTPServerBuilder {
        let plain = HTTPServerBuilder.http1(configuration: .init(idleTimeout: .seconds(15)))
        guard let certificate = settings.certificate, let key = settings.key else { return plain }
        let chain = try NIOSSLCertificate.fromPEMFile(certificate).map { NIOSSLCertificateSource.certificate($0) }
        let privateKey = NIOSSLPrivateKeySource.privateKey(try NIOSSLPrivateKey(file: key, format: .pem))
        return try .tls(plain, tlsConfiguration: .makeServerConfiguration(certificateChain: chain, privateKey: privateKey))
    }
}

/// A server that people cannot trust does not start.
public enum SettingsProblem: Error, CustomStringConvertible {
    case openWithoutTLS(String), halfACertificate

    public var description: String {
        switch self {
        case .openWithoutTLS(let address):
            "\(address) can be reached by others, so TLS is needed: give --certificate and --key, or --trusted-proxy with the address of a proxy that does it."
        case .halfACertificate: "--certificate and --key belong together: give both or neither."
        }
    }
}

extension HocketServer.Settings {
    func refuseOpenDoors() throws {
        guard (certificate == nil) == (key == nil) else { throw SettingsProblem.halfACertificate }
        let isLoopback = address == "localhost" || address == "::1" || address.hasPrefix("127.")
        guard isLoopback || certificate != nil || trustedProxy != nil else { throw SettingsProblem.openWithoutTLS(address) }
    }
}

/// Answers at addresses where there is no door, and for methods that a door does not know.
struct NoSuchDoor: RouterMiddleware {
    let house: House

    func handle(_ request: Request, context: VisitContext, next: (Request, VisitContext) async throws -> Response) async throws -> Response
    {
        do {
            return try await next(request, context)
        } catch let error as HTTPError where error.status == .notFound || error.status == .methodNotAllowed {
            return ErrorPage.reply(to: error, nil, house).secured(behindTLS: house.behindTLS, mayBeCached: false).response
        }
    }
}
