import Testing

@Suite("A site to test with")
struct SiteTests {
    @Test("Everybody can sign in to the same small world, and nothing that one test does is seen by another")
    func world() async throws {
        try await withSite { site in
            let tutor = try await site.signedIn(.tutor)
            let page = try await tutor.get(site.world.bluebirds.path)
            #expect(page.status == 200)
            #expect(try page.html.heading.hasPrefix("Bluebirds"))
            let before = try await site.digest()
            #expect(try await tutor.post("/sign-out").status == 303)
            #expect(try await site.digest() != before)
        }
    }

    @Test("A page's form is sent as a browser sends it")
    func form() async throws {
        try await withSite { site in
            let stranger = site.stranger()
            let page = try await stranger.get("/sign-in")
            let answer = try await stranger.fill(
                page, formTo: "/sign-in", with: ["email": Somebody.tutor.email, "password": World.password])
            #expect(answer.status == 303)
            #expect(try await stranger.follow(answer).html.words.contains("Bluebirds"))
        }
    }
}
