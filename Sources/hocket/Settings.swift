import Configuration
import Foundation

/// What a command is set to: by its flags, else by the environment (`HOCKET_PORT`), else by the file of `--config` (`"port"`).
struct Settings: Sendable {
    private let reader: ConfigReader

    init(flags: [Key: String?], file: String?) async throws {
        let environment = ProcessInfo.processInfo.environment
        let given = flags.compactMapValues { $0 }.map {
            (AbsoluteConfigKey([$0.key.rawValue]), ConfigValue(.string($0.value), isSecret: false))
        }
        var providers: [any ConfigProvider] = [
            InMemoryProvider(values: Dictionary(uniqueKeysWithValues: given)),
            EnvironmentVariablesProvider(environmentVariables: environment.filter { !$0.value.isEmpty }).prefixKeys(with: "hocket"),
        ]
        if let file = file ?? environment["HOCKET_CONFIG"] { providers.append(try await Settings.provider(of: file)) }
        reader = ConfigReader(providers: providers)
    }

    func text(_ key: Key) -> String? { reader.string(forKey: ConfigKey([key.rawValue])) }

    /// A port, 0 for any that is free. A file may write it with or without quotes.
    func port() throws -> Int? {
        let written = text(.port) ?? reader.int(forKey: ConfigKey([Key.port.rawValue])).map { String($0) }
        guard let written else { return nil }
        guard let number = Int(written), (0...65535).contains(number) else {
            throw CommandProblem("The port must be a number from 0 to 65535, not “\(written)”.")
        }
        return number
    }

    private static func provider(of file: String) async throws -> some ConfigProvider {
        guard let data = FileManager.default.contents(atPath: file) else {
            throw CommandProblem("There is no configuration file at \(file), or it may not be read.")
        }
        guard let object = try? JSONSerialization.jsonObject(with: data) as? [String: Any] else {
            throw CommandProblem("The configuration file at \(file) is not a JSON object, such as {\"port\": 8443}.")
        }
        let known = Set(Key.allCases.map(\.rawValue))
        if let unknown = object.keys.sorted().first(where: { !known.contains($0) }) {
            throw CommandProblem(
                "The configuration file at \(file) sets “\(unknown)”, which is not a setting. These are: \(known.sorted().joined(separator: ", "))."
            )
        }
        return try await FileProvider<JSONSnapshot>(
            config: ConfigReader(provider: InMemoryProvider(values: ["filePath": ConfigValue(.string(file), isSecret: false)])))
    }
}

extension Settings {
    /// Everything that a configuration file may set; the environment has the same names as `HOCKET_MASTER_KEY`.
    enum Key: String, CaseIterable {
        case data, masterKey, address, port, certificate, key, trustedProxy, site, weasyprint, sendmail, mailFrom
    }
}
