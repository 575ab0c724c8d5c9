import Foundation
import Testing

@Suite("Settings")
struct SettingsTests {
    @Test("come from a flag before the environment, from the environment before the file, and from the file before the default")
    func order() async throws {
        try await Command.inNewFolder { hocket in
            try hocket.write(#"{"data": "from-file"}"#, to: "hocket.json")
            let environment = ["HOCKET_DATA": "from-environment"]
            expectSentence(try await hocket.run("serve"), "There is no data in data.")
            expectSentence(try await hocket.run("serve", "--config", "hocket.json"), "There is no data in from-file.")
            expectSentence(try await hocket.run("serve", environment: ["HOCKET_CONFIG": "hocket.json"]), "There is no data in from-file.")
            expectSentence(
                try await hocket.run("serve", "--config", "hocket.json", environment: environment), "There is no data in from-environment.")
            expectSentence(
                try await hocket.run("serve", "--config", "hocket.json", "--data", "from-flag", environment: environment),
                "There is no data in from-flag.")
        }
    }

    @Test("in a file that is missing, broken or has an unknown name are refused in a sentence")
    func files() async throws {
        try await Command.inNewFolder { hocket in
            expectSentence(try await hocket.run("serve", "--config", "nowhere.json"), "There is no configuration file at nowhere.json")
            try hocket.write("port: 8443", to: "hocket.json")
            expectSentence(try await hocket.run("serve", "--config", "hocket.json"), "not a JSON object")
            try hocket.write(#"{"prot": 8443}"#, to: "hocket.json")
            expectSentence(try await hocket.run("serve", "--config", "hocket.json"), "“prot”, which is not a setting")
        }
    }

    @Test("that name no port are refused in a sentence", arguments: ["eighty", "-1", "65536", "80.5"])
    func ports(_ port: String) async throws {
        try await Command.inNewFolder { hocket in
            expectSentence(try await hocket.run("serve", environment: ["HOCKET_PORT": port]), "from 0 to 65535, not “\(port)”")
            try hocket.write(#"{"port": "\#(port)"}"#, to: "hocket.json")
            expectSentence(try await hocket.run("serve", "--config", "hocket.json"), "from 0 to 65535, not “\(port)”")
        }
    }

    @Test("of mail are refused in a sentence if they are not whole, or not what they should be")
    func mail() async throws {
        try await Command.inNewFolder { hocket in
            try hocket.write("#!/bin/sh\n", to: "sendmail")
            expectSentence(
                try await hocket.run("serve", "--sendmail", "/bin/true"), "Mail needs --sendmail, --mail-from and --site together")
            expectSentence(try await hocket.run("serve", environment: ["HOCKET_MAIL_FROM": "hocket@example.org"]), "Mail needs --sendmail")
            for program in ["sendmail", "nowhere", "/tmp"] {
                expectSentence(
                    try await hocket.run(
                        "serve", "--sendmail", program, "--mail-from", "hocket@example.org", "--site", "https://example.org"),
                    "\(program) is not a program that can be run here")
            }
            try hocket.write(#"{"sendmail": "/bin/true", "mailFrom": "hocket", "site": "https://example.org"}"#, to: "hocket.json")
            expectSentence(try await hocket.run("serve", "--config", "hocket.json"), "“hocket” is not an e-mail address")
            for site in ["example.org", "https://example.org/", "ftp://example.org"] {
                expectSentence(
                    try await hocket.run("serve", "--sendmail", "/bin/true", "--mail-from", "hocket@example.org", "--site", site),
                    "“\(site)” is not the address of a website")
            }
        }
    }

    @Test("reach the server: a port from a file is listened at, and one that is in use is named")
    func listening() async throws {
        try await Command.inNewFolder { hocket in
            try await hocket.succeed("demo", "--data", "music")
            let taken = try TakenPort()
            try hocket.write(#"{"data": "music", "port": \#(taken.number)}"#, to: "hocket.json")
            expectSentence(try await hocket.run("serve", "--config", "hocket.json"), "Port \(taken.number) is in use at 127.0.0.1")
        }
    }
}

/// A port at which this process listens.
private final class TakenPort {
    let number: UInt16
    private let descriptor: Int32

    init() throws {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isListening = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(descriptor, address, length) == 0 && listen(descriptor, 1) == 0 && getsockname(descriptor, address, &length) == 0
            }
        }
        try #require(isListening)
        self.descriptor = descriptor
        number = UInt16(bigEndian: address.sin_port)
    }

    deinit { close(descriptor) }
}
