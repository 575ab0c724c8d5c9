import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import NIOSSL
import Nurture
import Synchronization

@testable import Website

/// A browser as far as the server can tell: it keeps cookies, says where a request comes from, and sends forms as they stand on the page.
final class TestBrowser: Sendable {
    let site: String
    /// The sign-in that the site gave it, if it did.
    let signIn: ID<SignIn>?
    private let jar: Mutex<[String: String]>
    private let client: HTTPClient
    private static let plain: HTTPClient = {
        var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow, timeout: .init(read: .seconds(60)))
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 64
        return HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }()

    init(site: String, signIn: ID<SignIn>? = nil, cookies: [String: String] = [:], trusting trust: String? = nil) {
        self.site = site
        self.signIn = signIn
        client = trust.flatMap { try? TestBrowser.client(trusting: $0) } ?? TestBrowser.plain
        jar = Mutex(cookies)
    }

    deinit {
        if client !== TestBrowser.plain { try? client.syncShutdown() }
    }

    /// Trusts nothing but the certificate in a file.
    private static func client(trusting file: String) throws -> HTTPClient {
        var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow)
        configuration.tlsConfiguration = .makeClientConfiguration()
        configuration.tlsConfiguration?.trustRoots = .file(file)
        return HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }

    var cookies: [String: String] { jar.withLock { $0 } }

    func get(_ path: String, headers: [String: String] = [:]) async throws -> TestAnswer {
        try await send("GET", path, headers: headers)
    }

    func head(_ path: String) async throws -> TestAnswer { try await send("HEAD", path) }

    /// Sends a form. The headers that browsers add are there unless they are given otherwise; an empty one is left out.
    func post(_ path: String, _ fields: KeyValuePairs<String, String> = [:], headers: [String: String] = [:]) async throws -> TestAnswer {
        try await post(path, Form(fields.map { (name: $0.key, value: $0.value) }), headers: headers)
    }

    func post(_ path: String, _ form: Form, headers: [String: String] = [:]) async throws -> TestAnswer {
        let usual = ["Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "same-origin", "Origin": site]
        return try await send("POST", path, headers: usual.merging(headers) { $1 }, body: Array(URLEncoding.write(form).utf8))
    }

    /// Fills in a form of a page and sends it: what stands in it already is sent along, as a browser does.
    func fill(_ page: TestAnswer, formTo action: String, with fields: KeyValuePairs<String, String> = [:]) async throws -> TestAnswer {
        guard let form = try page.html.forms.first(where: { $0.action == action }) else {
            throw NoSuchForm(action: action, there: try page.html.forms.map(\.action))
        }
        var filled = form.fields
        for (name, value) in fields { filled[name] = value }
        return try await post(action, filled)
    }

    /// Opens the page to which an answer leads.
    @discardableResult
    func follow(_ answer: TestAnswer) async throws -> TestAnswer {
        guard let location = answer["Location"] else { throw LeadsNowhere(status: answer.status) }
        return try await get(location)
    }

    /// Any request at all, with exactly these headers and the cookies.
    func send(_ method: String, _ path: String, headers: [String: String] = [:], body: [UInt8]? = nil) async throws -> TestAnswer {
        var request = HTTPClientRequest(url: path.hasPrefix("http") ? path : site + path)
        request.method = HTTPMethod(rawValue: method)
        for (name, value) in headers where !value.isEmpty { request.headers.replaceOrAdd(name: name, value: value) }
        if !request.headers.contains(name: "User-Agent") {
            request.headers.add(name: "User-Agent", value: "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0")
        }
        let cookies = cookies
        if !cookies.isEmpty {
            request.headers.add(name: "Cookie", value: cookies.map { "\($0.key)=\($0.value)" }.sorted().joined(separator: "; "))
        }
        if let body { request.body = .bytes(body) }
        let response = try await client.execute(request, timeout: .seconds(120))
        for line in response.headers["Set-Cookie"] { keep(cookie: line) }
        let buffer = try await response.body.collect(upTo: 16 << 20)
        return TestAnswer(
            status: Int(response.status.code), headers: response.headers.map { (name: $0.name, value: $0.value) },
            body: Array(buffer.readableBytesView))
    }

    private func keep(cookie line: String) {
        let halves = line.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard halves.count == 2 else { return }
        jar.withLock { $0[String(halves[0])] = line.contains("Max-Age=0") ? nil : String(halves[1]) }
    }

    struct NoSuchForm: Error { let action: String, there: [String] }
    struct LeadsNowhere: Error { let status: Int }
}
