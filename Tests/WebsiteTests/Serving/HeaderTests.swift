import GRDB
import HTTPTypes
import Nurture
import Testing

@testable import Records
@testable import Website

@Suite("What every answer says, and what no log does")
struct HeaderTests {
    @Test("Headers that keep strangers out stand on every answer, errors and files included")
    func headers() async throws {
        try await withSite { site in
            let tutor = try await site.signedIn(.tutor)
            let stylesheet = site.server.house.assets.stylesheet
            var answers = [try await tutor.post("/sign-in", ["email": ""]), try await tutor.post("/nowhere")]
            for path in [
                "/", "/up", "/nowhere", stylesheet, "/assets/none.css", "/sign-in", "/groups/nonsense", "/schools/\(site.world.elm)",
            ] {
                answers.append(try await tutor.get(path))
            }
            for answer in answers {
                let policy = try #require(answer["Content-Security-Policy"])
                #expect(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'") && !policy.contains("unsafe"))
                #expect(answer["X-Content-Type-Options"] == "nosniff")
                #expect(answer["Referrer-Policy"] == "no-referrer")
                #expect(answer["Permissions-Policy"] != nil)
                #expect(answer["Strict-Transport-Security"] == nil)
            }
            let cached = answers.filter { $0["Cache-Control"] != "no-store" }
            #expect(cached.count == 1)
            #expect(cached.first?["Cache-Control"]?.contains("immutable") == true)
        }
    }

    @Test("A file comes compressed only to whoever takes that, a page as well, and the sign-in page never")
    func compression() async throws {
        try await withSite { site in
            let tutor = try await site.signedIn(.tutor)
            let gzip = ["Accept-Encoding": "gzip, br"]
            let asset = site.server.house.assets.stylesheet
            #expect(try await tutor.get(asset)["Content-Encoding"] == nil)
            #expect(try await tutor.get(asset, headers: gzip)["Content-Encoding"] == "gzip")
            #expect(try await tutor.get(asset, headers: ["Accept-Encoding": "gzip;q=0"])["Content-Encoding"] == nil)
            #expect(try await tutor.get("/", headers: gzip)["Content-Encoding"] == "gzip")
            #expect(try await tutor.get("/")["Content-Encoding"] == nil)
            #expect(try await tutor.get("/privacy", headers: gzip)["Content-Encoding"] == "gzip")
            #expect(try await tutor.get("/privacy?anything", headers: gzip)["Content-Encoding"] == nil)
            #expect(try await tutor.get("/sign-in", headers: gzip)["Content-Encoding"] == nil)
            let lead = try await site.signedIn(.serviceLead)
            let school = Link.school(site.world.oak)
            let form = try await lead.get("\(school)/new-group?decision=\(ID<FormingDecision>.new())&number=quillwort", headers: gzip)
            #expect(form["Content-Encoding"] == "gzip")
            #expect(try await !lead.get("\(school)/new-group?decision=none&number=quillwort").text.contains("quillwort"))
            #expect(try await lead.get("\(school)/waiting?anything", headers: gzip)["Content-Encoding"] == nil)
        }
    }

    @Test("HEAD is answered like GET, without the body")
    func head() async throws {
        try await withSite { site in
            let tutor = try await site.signedIn(.tutor)
            for path in ["/up", "/account", "/nowhere"] {
                let (head, get) = (try await tutor.head(path), try await tutor.get(path))
                #expect(head.status == get.status && head.body.isEmpty)
                #expect(head["Content-Length"] == get["Content-Length"])
            }
        }
    }

    @Test("Logs hold a door's pattern: no address, no ID, no secret, no query, however a request ends")
    func logs() async throws {
        try await withSite { site in
            let tutor = try await site.signedIn(.tutor)
            let group = site.world.bluebirds.group.description
            _ = try await tutor.get("/groups/\(group)?word=tellnobody")
            _ = try await tutor.get("/invitations/secretinvitation")
            _ = try await tutor.get("/nowhere/\(group)?word=tellnobody")
            _ = try await tutor.post("/groups/\(group)/closure", ["word": "tellnobody"])
            _ = try await tutor.send(
                "POST", "/sessions/\(group)/log", headers: ["Sec-Fetch-Site": "cross-site"], body: Array("tellnobody".utf8))
            try await site.records.inTransaction { try $0.db.execute(sql: "DROP TABLE groupClosure") }
            _ = try await tutor.get("/groups/\(group)?word=tellnobody")
            let log = site.logged.joined(separator: "\n")
            #expect(log.contains("GET /groups/{group}"))
            let secret = try #require(tutor.cookies.values.first)
            for word in [group, "tellnobody", "secretinvitation", secret, "Tilda"] { #expect(!log.contains(word), "\(word)") }
        }
    }

    @Test("A form that another site sends is not carried out", arguments: ["cross-site", "same-site"])
    func foreign(_ fetchSite: String) async throws {
        try await withSite { site in
            let lead = try await site.signedIn(.serviceLead)
            let before = try await site.digest()
            let path = "\(site.world.bluebirds.path)/closure"
            #expect(try await lead.post(path, headers: ["Sec-Fetch-Site": fetchSite]).status == 403)
            #expect(try await lead.post(path, headers: ["Sec-Fetch-Site": "", "Origin": "https://evil.example"]).status == 403)
            #expect(try await lead.post(path, headers: ["Sec-Fetch-Site": "", "Origin": "null"]).status == 403)
            #expect(try await site.digest() == before)
            #expect(try await lead.post(path, headers: ["Sec-Fetch-Site": ""]).status == 303)
        }
    }

    @Test("An origin is ours by scheme, host and port, whatever its case")
    func origins() {
        #expect(Origin.isOurs("http://127.0.0.1:8080", "127.0.0.1:8080", isTLS: false))
        #expect(Origin.isOurs("https://Hocket.Example", "hocket.example", isTLS: true))
        #expect(Origin.isOurs("https://hocket.example", "hocket.example:443", isTLS: true))
        #expect(!Origin.isOurs("http://hocket.example", "hocket.example", isTLS: true))
        #expect(!Origin.isOurs("https://hocket.example:8443", "hocket.example", isTLS: true))
        #expect(!Origin.isOurs("https://hocket.example.evil.example", "hocket.example", isTLS: true))
        #expect(!Origin.isOurs("null", "hocket.example", isTLS: true))
    }

    @Test("Beyond loopback nobody listens without TLS or a proxy that does it")
    func openDoors() {
        #expect(throws: SettingsProblem.self) { try HocketServer.Settings(address: "0.0.0.0").refuseOpenDoors() }
        #expect(throws: SettingsProblem.self) { try HocketServer.Settings(certificate: "chain.pem").refuseOpenDoors() }
        #expect(throws: Never.self) { try HocketServer.Settings(address: "127.0.0.1").refuseOpenDoors() }
        #expect(throws: Never.self) { try HocketServer.Settings(address: "0.0.0.0", trustedProxy: "10.0.0.2").refuseOpenDoors() }
    }

    @Test("Only the proxy that was named is believed about TLS")
    func proxy() async throws {
        let forwarded = ["X-Forwarded-Proto": "https", "X-Forwarded-For": "192.0.2.7"]
        try await withSite { site in
            let answer = try await site.stranger().get("/sign-in", headers: forwarded)
            #expect(answer["Strict-Transport-Security"] == nil)
        }
        try await withSite(.init(port: 0, trustedProxy: "127.0.0.1")) { site in
            let answer = try await site.stranger().get("/sign-in", headers: forwarded)
            #expect(answer["Strict-Transport-Security"] != nil)
        }
    }
}
