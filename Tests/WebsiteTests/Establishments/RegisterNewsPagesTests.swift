import Nurture
import Testing

@testable import Records
@testable import Website

@Suite("News of the register")
struct RegisterNewsPagesTests {
    @Test("A school is told on its page that the register has a new name, and takes it or not")
    func news() async throws {
        try await withSite { site in
            try await site.takeRegister()
            try await site.takeRegister(oak: "Oak Lane Academy")
            let lead = try await site.signedIn(.schoolLead)
            let page = try await lead.get(Link.school(site.world.oak))
            #expect(try page.html.heading == "Oak Lane School")
            #expect(try page.html.words.contains("It was “Oak Lane School” and is now “Oak Lane Academy”."))
            let head = try await site.signedIn(.head).get(Link.school(site.world.oak))
            #expect(try head.html.words.contains("is now “Oak Lane Academy”"))
            let form = try #require(try page.html.forms.first { $0.action.contains("/register-news/") })
            #expect(try head.html.forms.allSatisfy { !$0.action.contains("/register-news/") })
            #expect(try await lead.post(form.action, ["answer": "take"]).status == 303)
            let after = try await lead.get(Link.school(site.world.oak))
            #expect(try after.html.heading == "Oak Lane Academy")
            #expect(try !after.html.words.contains("The national register"))
        }
    }
}
