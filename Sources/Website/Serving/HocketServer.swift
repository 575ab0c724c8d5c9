import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import Logging
import NIOCore
import Records
import ServiceLifecycle
import UnixSignals

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
        /// Makes PDFs, if it is installed.
        public var weasyPrint: WeasyPrint?
        /// How letters leave the house; nil where mail is not set up.
        public var post: Post?
        public var patience = Patience()

        public init(
            address: String = "127.0.0.1", port: Int = 8080, certificate: String? = nil, key: String? = nil, trustedProxy: String? = nil,
            weasyPrint: WeasyPrint? = nil, post: Post? = nil
        ) {
            self.address = address
            self.port = port
            self.certificate = certificate
            self.key = key
            self.trustedProxy = trustedProxy
            self.weasyPrint = weasyPrint
            self.post = post
        }
    }

    let house: House
    let settings: Settings
    let logger: Logger

    public init(_ records: Records, hashing: PasswordHash, settings: Settings, logger: Logger) async throws {
        try settings.refuseOpenDoors()
        house = House(
            records: records, hashing: hashing, assets: try Assets(), printing: try PrintShop(settings.weasyPrint, logger: logger),
            families: try FamilyLibrary(),
            isDemonstration: try await records.isDemonstration(),
            patience: settings.patience, behindTLS: settings.certificate != nil, trustedProxy: settings.trustedProxy,
            post: settings.post)
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
            services: services,
            onServerRunning: { channel in await onRunning(channel.localAddress?.port ?? 0) }, logger: logger)
    }

    /// Serves until the process is told to stop: then answers what is under way, and lets go of whatever still holds a line after that.
    public func run(onRunning: @escaping @Sendable (Int) async -> Void = { _ in }) async throws {
        var configuration = ServiceGroupConfiguration(
            services: [try application(onRunning: onRunning)], gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        configuration.maximumGracefulShutdownDuration = settings.patience.stop
        do {
            try await ServiceGroup(configuration: configuration).run()
        } catch is CancellationError {
            logger.warning("Stopped while requests were under way")
        }
    }

    private var services: [any Service] {
        let always: [any Service] = [HourlySweep(records: house.records, logger: logger), house.printing]
        guard house.sendsMail else { return always }
        return always + [PostRound(records: house.records, post: house.isDemonstration ? nil : house.post, logger: logger)]
    }

    private func transport() throws -> HTTPServerBuilder {
        let patience = settings.patience
        let plain = HTTPServerBuilder.http1(
            configuration: .init(
                additionalChannelHandlers: [EarlyAnswer(linger: patience.linger)], idleTimeout: .init(patience.idle),
                httpDecoderConfiguration: .init(maxHeaderFieldSize: 16 << 10, maxHeaderListSize: 32 << 10, maxHeaderFieldCount: 100)))
        guard let certificate = settings.certificate, let key = settings.key else { return plain }
        return try .tls(plain, tlsConfiguration: Certificate(chain: certificate, key: key).configuration)
    }
}
