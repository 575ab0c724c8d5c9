import ArgumentParser
import CMalloc
import Foundation
import Logging
import NIOCore
import Records
import Website

struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Serves the website until it is told to stop.",
        discussion: """
            Example: hocket serve --data ./data --address 127.0.0.1 --port 8080
            For others to reach it: hocket serve --data /srv/hocket --address 0.0.0.0 --port 443 --certificate chain.pem --key key.pem
            Each of these settings may also come from the environment, as HOCKET_PORT=8443, or from a file, as {"port": 8443} in
            hocket serve --config hocket.json. A flag counts before the environment, and the environment before the file.
            """)

    @OptionGroup var data: DataFolder
    @Option(help: "The address to listen at, else 127.0.0.1.") var address: String?
    @Option(help: "The port to listen at, else 8080; 0 for any that is free.") var port: Int?
    @Option(help: ArgumentHelp("A file with the certificate and its chain, for TLS.", valueName: "file")) var certificate: String?
    @Option(help: ArgumentHelp("A file with the certificate's key.", valueName: "file")) var key: String?
    @Option(help: ArgumentHelp("The address of a proxy that does TLS and may say who is at the other end.", valueName: "address"))
    var trustedProxy: String?
    @Option(help: ArgumentHelp("The command weasyprint, which makes PDFs, else the one on the PATH.", valueName: "file"))
    var weasyprint: String?
    @Option(help: ArgumentHelp("The machine's mail program, as /usr/sbin/sendmail; without it no mail is sent.", valueName: "file"))
    var sendmail: String?
    @Option(help: ArgumentHelp("The address from which mail comes.", valueName: "address")) var mailFrom: String?
    @Option(help: ArgumentHelp("The website's address, with which links in mails begin, else HOCKET_SITE.", valueName: "address"))
    var site: String?

    func run() async throws {
        // A password takes 16 MB for a moment: they go back to the machine, instead of staying with the server for the next time.
        mallopt(M_MMAP_THRESHOLD, 1 << 20)
        let settings = try await data.settings([
            .address: address, .port: port.map { String($0) }, .certificate: certificate, .key: key, .trustedProxy: trustedProxy,
            .weasyprint: weasyprint, .sendmail: sendmail, .mailFrom: mailFrom, .site: site,
        ])
        let listening = HocketServer.Settings(
            address: settings.text(.address) ?? "127.0.0.1", port: try settings.port() ?? 8080, certificate: settings.text(.certificate),
            key: settings.text(.key), trustedProxy: settings.text(.trustedProxy),
            weasyPrint: try Serve.weasyPrint(settings), post: try settings.post())
        for file in [listening.certificate, listening.key].compactMap({ $0 }) where !FileManager.default.isReadableFile(atPath: file) {
            throw CommandProblem("The file \(file), which TLS needs, is not there or may not be read.")
        }
        let records = try await DataPlace(settings).open()
        do {
            try await serve(records, listening)
        } catch let error as IOError {
            try records.close()
            throw CommandProblem(Serve.sentence(on: error, listening))
        }
        try records.close()
    }

    private func serve(_ records: Records, _ settings: HocketServer.Settings) async throws {
        var logger = Logger(label: "hocket")
        logger.logLevel = .warning
        let server = try await HocketServer(records, hashing: PasswordHash(), settings: settings, logger: logger)
        let isDemonstration = try await records.isDemonstration()
        try await server.run { port in
            if isDemonstration, let accounts = try? Demo.accounts(.text) { print(accounts) }
            print("Hocket listens at \(settings.certificate == nil ? "http" : "https")://\(settings.address):\(port)")
            fflush(nil)
        }
    }

    private static func weasyPrint(_ settings: Settings) throws -> WeasyPrint? {
        guard let command = settings.text(.weasyprint) else {
            return WeasyPrint(onPath: ProcessInfo.processInfo.environment["PATH"] ?? "")
        }
        guard let found = WeasyPrint(command: command) else {
            throw CommandProblem(
                "There is no WeasyPrint at \(command), or no Python beside it. Give the command weasyprint of its installation, or leave it out."
            )
        }
        return found
    }

    private static func sentence(on error: IOError, _ settings: HocketServer.Settings) -> String {
        switch error.errnoCode {
        case EADDRINUSE:
            "Port \(settings.port) is in use at \(settings.address): stop what listens there, or give another with --port."
        case EACCES: "Port \(settings.port) may not be used by this account: give one above 1023, or let it with CAP_NET_BIND_SERVICE."
        case EADDRNOTAVAIL: "\(settings.address) is not an address of this machine: give another with --address."
        default: "The server cannot listen at \(settings.address):\(settings.port): \(error)."
        }
    }
}
