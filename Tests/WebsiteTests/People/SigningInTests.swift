import Testing

@testable import Records
@testable import Website

@Suite("Signing in")
struct SigningInTests {
    private func signIn(_ browser: TestBrowser, _ password: String = World.password, email: String = Somebody.tutor.email) async throws
        -> TestAnswer
    {
        try await browser.post("/sign-in", ["email": email, "password": password])
    }

    @Test("The cookie is the host's alone, for this browser only, and out of reach of scripts")
    func cookie() async throws {
        try await withSite { site in
            let answer = try await signIn(site.stranger())
            #expect(answer.status == 303)
            let cookie = try #require(answer["Set-Cookie"])
            #expect(cookie.hasPrefix("__Host-hocket="))
            for part in ["Path=/", "Secure", "HttpOnly", "SameSite=Lax"] { #expect(cookie.contains("; \(part)")) }
        }
    }

    @Test("An unknown address and a wrong password are answered alike")
    func alike() async throws {
        try await withSite { site in
            let wrong = try await signIn(site.stranger(), "not this one")
            let unknown = try await signIn(site.stranger(), "not this one", email: "nobody@nowhere.example")
            #expect(wrong.status == 422 && unknown.status == 422)
            #expect(wrong.text.replacing(Somebody.tutor.email, with: "") == unknown.text.replacing("nobody@nowhere.example", with: ""))
        }
    }

    @Test("Guessing at one account is slowed, then refused for a quarter of an hour, also after a restart and with the right password")
    func account() async throws {
        try await withSite { site in
            for _ in 0..<3 { #expect(try await signIn(site.stranger(), "not this one").status == 422) }
            let slowed = try await signIn(site.stranger())
            #expect(slowed.status == 429)
            #expect(slowed["Retry-After"] == "1")
            for pause in [1, 2, 4, 8, 16] as [Int64] {
                site.clock.travel(seconds: pause)
                #expect(try await signIn(site.stranger(), "not this one").status == 422)
            }
            site.clock.travel(seconds: 60)
            #expect(try await signIn(site.stranger()).status == 429)
            #expect(try await signIn(site.stranger(), "not this one", email: Somebody.schoolLead.email).status == 422)
            site.clock.travel(minutes: 15)
            #expect(try await signIn(site.stranger()).status == 303)
        }
    }

    @Test("Fifty guesses side by side are no more than the few that are taken at once")
    func sideBySide() async throws {
        try await withSite { site in
            let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<50 { group.addTask { try await signIn(site.stranger(), "not this one").status } }
                return try await group.reduce(into: [Int: Int]()) { $0[$1, default: 0] += 1 }
            }
            #expect(statuses == [422: 3, 429: 47])
        }
    }

    @Test("Guessing from one address at many accounts is slowed; more than twenty who wait are told to come again")
    func address() async throws {
        try await withSite { site in
            let answers = try await withThrowingTaskGroup(of: TestAnswer.self) { group in
                for number in 0..<40 {
                    group.addTask { try await signIn(site.stranger(), "not this one", email: "guess\(number)@nowhere.example") }
                }
                return try await group.reduce(into: [TestAnswer]()) { $0.append($1) }
            }
            let busy = answers.filter { $0.status == 503 }
            #expect(Set(answers.map(\.status)).subtracting([422, 429, 503]) == [])
            #expect(answers.filter { $0.status == 422 }.count <= 30)
            #expect(!busy.isEmpty)
            #expect(busy.allSatisfy { $0["Retry-After"] != nil })
        }
    }

    @Test("A sign-in ends after an hour without a sound, and after twelve hours in any case")
    func limits() async throws {
        try await withSite { site in
            let idle = try await site.signedIn(.tutor)
            site.clock.travel(minutes: 59)
            #expect(try await idle.get("/").status == 200)
            site.clock.travel(minutes: 59)
            #expect(try await idle.get("/").status == 200)
            site.clock.travel(minutes: 61)
            #expect(try await idle.get("/").status == 303)
            let busy = try await site.signedIn(.tutor)
            for _ in 0..<14 {
                site.clock.travel(minutes: 50)
                #expect(try await busy.get("/").status == 200)
            }
            site.clock.travel(minutes: 21)
            #expect(try await busy.get("/").status == 303)
        }
    }

    @Test("Signing out ends it here and nowhere else")
    func signOut() async throws {
        try await withSite { site in
            let (one, other) = (try await site.signedIn(.tutor), try await site.signedIn(.tutor))
            let cookies = one.cookies
            #expect(try await one.post("/sign-out").status == 303)
            #expect(one.cookies.isEmpty)
            #expect(try await TestBrowser(site: site.address, cookies: cookies).get("/").status == 303)
            #expect(try await other.get("/").status == 200)
        }
    }

    @Test("A page that needs a sign-in comes back after it, and nothing leads off the site")
    func next() async throws {
        try await withSite { site in
            let browser = site.stranger()
            let path = "\(site.world.bluebirds.path)"
            let asked = try await browser.get(path)
            let page = try await browser.follow(asked)
            let answer = try await browser.fill(
                page, formTo: "/sign-in", with: ["email": Somebody.tutor.email, "password": World.password])
            #expect(answer.location == path)
        }
    }

    @Test(
        "An address that leads elsewhere leads home",
        arguments: [
            "//evil.example", "/\\evil.example", "https://evil.example", "/\t/evil.example", "/.//evil.example", "/%0d%0aSet-Cookie:x",
            "/nowhere", "", "javascript:alert(1)", "/groups\u{2028}",
        ])
    func elsewhere(_ address: String) {
        #expect(Link.local(address) == "/")
    }
}
