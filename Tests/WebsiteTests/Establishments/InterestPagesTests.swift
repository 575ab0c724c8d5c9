import Nurture
import Testing

@testable import Records
@testable import Website

@Suite("Expressing interest")
struct InterestPagesTests {
    private let answers: KeyValuePairs<String, String> = [
        "school": "Pear Tree School", "name": "Maud Ellery", "role": "Head", "email": "head@pear.example", "hopes": "A quiet corner",
    ]

    private func address(_ site: Site) -> String { "/interest/\(site.world.north)" }

    private func interests(_ site: Site) async throws -> [KeptInterest] {
        try await site.desk(.serviceLead).interests(of: site.world.north)
    }

    @Test("A school writes without a sign-in, hears what happens next, and the lead reads and answers it")
    func whole() async throws {
        try await withSite { site in
            try await site.takeRegister()
            let school = site.stranger()
            let sent = try await school.fill(school.get(address(site)), formTo: address(site), with: answers)
            #expect(sent.status == 303)
            #expect(try await school.follow(sent).html.words.contains("What happens next"))
            let lead = try await site.signedIn(.serviceLead)
            #expect(try await lead.get("/").html.words.contains("1 school would like to work with you North Notes"))
            let list = try await lead.get("\(Link.service(site.world.north))/interest")
            #expect(try list.html.words.contains("Maud Ellery, Head, head@pear.example"))
            #expect(try list.html.links.contains("\(Link.service(site.world.north))/establishments/\(SmallRegister.near)"))
            let form = try #require(try list.html.forms.first { $0.action.hasSuffix("/answer") })
            let field = try #require(form.fields.fields.first { $0.name.hasPrefix("note-") }?.name)
            #expect(try await lead.fill(list, formTo: form.action).status == 422)
            let answered = try await lead.post(form.action, Form([(field, "Rang; we meet in May")]))
            #expect(answered.status == 303)
            #expect(try await lead.follow(answered).html.words.contains("Rang; we meet in May"))
            #expect(try await !lead.get("/").html.words.contains("would like to work with you"))
        }
    }

    @Test("What is missing is said, and everything typed is still there")
    func problems() async throws {
        try await withSite { site in
            let school = site.stranger()
            let before = try await site.digest()
            let wrong = try await school.fill(
                school.get(address(site)), formTo: address(site), with: ["school": "Pear Tree School", "email": "nobody"])
            #expect(wrong.status == 422)
            #expect(try wrong.html.problems.contains { $0.contains("Enter an e-mail address at which you can be answered") })
            #expect(try wrong.html.forms.first { $0.action == address(site) }?.fields["school"] == "Pear Tree School")
            #expect(try await site.digest() == before)
        }
    }

    @Test("A machine that fills in the field that people do not see is thanked, and nothing is kept")
    func trap() async throws {
        try await withSite { site in
            let machine = site.stranger()
            let page = try await machine.get(address(site))
            let before = try await site.digest()
            var form = try #require(try page.html.forms.first { $0.action == address(site) }).fields
            for (name, value) in answers { form[name] = value }
            form[InterestForm.trap] = "https://spam.example"
            #expect(try await machine.post(address(site), form).status == 303)
            #expect(try await site.digest() == before)
            #expect(try page.html.root.all("div").contains { $0["hidden"] != nil && !$0.all("input").isEmpty })
        }
    }

    @Test("After five in a day from one address the next is told when to come again, with everything still typed")
    func limit() async throws {
        try await withSite { site in
            let school = site.stranger()
            for _ in 0..<5 { #expect(try await school.fill(school.get(address(site)), formTo: address(site), with: answers).status == 303) }
            let before = try await site.digest()
            let refused = try await school.fill(school.get(address(site)), formTo: address(site), with: answers)
            #expect(refused.status == 429)
            #expect(try refused.html.words.contains("Please send this again tomorrow"))
            #expect(try refused.html.forms.first { $0.action == address(site) }?.fields["hopes"] == "A quiet corner")
            #expect(try await site.digest() == before)
            site.clock.travel(days: 1, minutes: 1)
            #expect(try await school.fill(school.get(address(site)), formTo: address(site), with: answers).status == 303)
            #expect(try await interests(site).count == 6)
        }
    }

    @Test("There is no such page for a service that is not there")
    func nowhere() async throws {
        try await withSite { site in
            let school = site.stranger()
            let before = try await site.digest()
            #expect(try await school.get("/interest/\(ID<Service>.new())").status == 404)
            #expect(try await school.get("/interest/nonsense").status == 404)
            #expect(try await school.post("/interest/\(ID<Service>.new())", answers).status == 404)
            #expect(try await site.digest() == before)
        }
    }

    @Test("Nothing that was written is in a log line")
    func quiet() async throws {
        try await withSite { site in
            let school = site.stranger()
            _ = try await school.fill(school.get(address(site)), formTo: address(site), with: answers)
            for text in ["Maud", "pear.example", "Pear Tree", "quiet corner"] {
                #expect(site.logged.allSatisfy { !$0.contains(text) })
            }
        }
    }
}
