import Testing

@testable import Records
@testable import Website

@Suite("What is typed survives a time-out")
struct CarryingTests {
    private let typed: KeyValuePairs<String, String> = ["revision": "0", "did": "Rain on the roof, with fingertips", "next": "Thunder"]

    /// A tutor's log, sent an hour and a bit too late.
    private func late(_ site: Site) async throws -> (TestBrowser, TestAnswer) {
        let tutor = try await site.signedIn(.tutor)
        site.clock.travel(minutes: 61)
        let answer = try await tutor.post("/sessions/\(site.world.bluebirds.session)/log", typed)
        return (tutor, answer)
    }

    private func signIn(_ browser: TestBrowser, _ page: TestAnswer, as somebody: Somebody) async throws -> TestAnswer {
        try await browser.fill(page, formTo: "/sign-in", with: ["email": somebody.email, "password": World.password])
    }

    @Test("The page comes back after signing in, with everything in it; until then nothing is stored")
    func comesBack() async throws {
        try await withSite { site in
            let tutor = try await site.signedIn(.tutor)
            site.clock.travel(minutes: 61)
            let before = try await site.digest()
            let expired = try await tutor.post("/sessions/\(site.world.bluebirds.session)/log", typed)
            #expect(expired.status == 401)
            #expect(!expired.text.contains("fingertips"))
            #expect(try await site.digest() == before)
            let signedIn = try await signIn(tutor, expired, as: .tutor)
            #expect(signedIn.status == 303)
            let page = try await tutor.follow(signedIn)
            let form = try #require(try page.html.forms.first { $0.action.hasSuffix("/log") })
            #expect(form.fields["did"] == "Rain on the roof, with fingertips")
            #expect(form.fields["next"] == "Thunder")
            #expect(try await tutor.fill(page, formTo: form.action).status == 303)
        }
    }

    @Test("Somebody else who signs in does not get it")
    func somebodyElse() async throws {
        try await withSite { site in
            let (browser, expired) = try await late(site)
            let signedIn = try await signIn(browser, expired, as: .serviceLead)
            #expect(signedIn.location == "/")
            let page = try await browser.get("/sessions/\(site.world.bluebirds.session)")
            #expect(!page.text.contains("fingertips"))
        }
    }

    @Test("What was forged or has been kept too long is not believed")
    func forged() async throws {
        try await withSite { site in
            let (_, expired) = try await late(site)
            let carried = try #require(try expired.html.forms.first?.fields["carried"])
            #expect(!carried.isEmpty)
            let forged = String(carried.dropLast(6)) + "AAAAAA"
            let answer = try await site.stranger().post(
                "/sign-in", ["email": Somebody.tutor.email, "password": World.password, "carried": forged])
            #expect(answer.status == 303)
            #expect(answer.location == "/")
            site.clock.travel(hours: 13)
            let late = try await site.stranger().post(
                "/sign-in", ["email": Somebody.tutor.email, "password": World.password, "carried": carried])
            #expect(late.location == "/")
        }
    }

    @Test("More than a form may hold is refused with a page that says so, signed in or not")
    func tooMuch() async throws {
        try await withSite { site in
            let path = "/sessions/\(site.world.bluebirds.session)/log"
            for browser in [site.stranger(), try await site.signedIn(.tutor)] {
                let answer = try await browser.post(path, ["did": String(repeating: "a", count: 200_000)])
                #expect(answer.status == 413)
                #expect(try answer.html.heading == "That is too much at once")
            }
        }
    }
}
