import ArgumentParser
import Foundation
import Hummingbird
import Logging
import Records
import Website

struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Serves the website until it is told to stop.",
        discussion: """
            Example: hocket serve --data ./data --address 127.0.0.1 --port 8080
            For others to reach it: hocket serve --data /srv/hocket --address 0.0.0.0 --port 443 --certificate chain.pem --key key.pem
            """)

    @OptionGroup var data: DataFolder
    @Option(help: "The address to listen at.") var address = "127.0.0.1"
    @Option(help: "The port to listen at; 0 for any that is free.") var port = 8080
    @Option(help: "A file with the certificate and its chain, for TLS.") var certificate: String?
    @Option(help: "A file with the certificate's key.") var key: String?
    @Option(help: "The address of a proxy that does TLS and may say who is at the other end.") var trustedProxy: String?

    func run() async throws {
        var logger = Logger(label: "hocket")
        logger.logLevel = .warning
        let records = try await data.open()
        let settings = HocketServer.Settings(address: address, port: port, certificate: certificate, key: key, trustedProxy: trustedProxy)
        let server = try await HocketServer(records, hashing: PasswordHash(), settings: settings, logger: logger)
        let (address, scheme) = (address, certificate == nil ? "http" : "https")
        let isDemonstration = try await records.isDemonstration()
        let application = try server.application { port in
            if isDemonstration, let accounts = try? Demo.accounts(.text) { print(accounts) }
            print("Hocket listens at \(scheme)://\(address):\(port)")
            fflush(nil)
        }
        try await application.runService()
        try records.close()
    }
}
