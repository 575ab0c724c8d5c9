import Nurture
import Testing

@testable import Records
@testable import Website

@Suite("Finding a school")
struct EstablishmentPagesTests {
    @Test("A service lead finds it from the service's page, in a list that says how well one knows each school and how far it is")
    func list() async throws {
        try await withSite { site in
            try await site.takeRegister()
            let lead = try await site.signedIn(.serviceLead)
            let service = Link.service(site.world.north)
            #expect(try await lead.get(service).html.links.contains("\(service)/establishments"))
            let page = try await lead.get("\(service)/establishments")
            #expect(try page.html.heading == "Find a school")
            let words = try page.html.words
            #expect(words.contains("4 schools") && words.contains("Our area is Windshire"))
            #expect(words.contains("5.0 km from Oak Lane School") || words.contains("1.4 km from Elm Row School"))
            #expect(words.contains("You work with it") && words.contains("Never worked with") && words.contains("Far out"))
            #expect(!words.contains("Gone School"))
            #expect(page.text.utf8.count < 45_000)
        }
    }

    @Test("The list is narrowed by what one asks for, and keeps the question on the page")
    func narrowed() async throws {
        try await withSite { site in
            try await site.takeRegister()
            let lead = try await site.signedIn(.serviceLead)
            let address = "\(Link.service(site.world.north))/establishments"
            let found = try await lead.get("\(address)?search=fell&show=farOut&order=nearest")
            #expect(try found.html.words.contains("Far Fell School"))
            #expect(try !found.html.words.contains("Pear Tree School"))
            #expect(try found.html.forms.first { $0.action == address }?.fields["search"] == "fell")
            #expect(try found.html.forms.first { $0.action == address }?.fields["show"] == "farOut")
            #expect(try await lead.get("\(address)?closed=yes&search=gone").html.words.contains("Closed"))
            #expect(try await lead.get("\(address)?search=nothing+like+it").html.words.contains("No school fits this."))
        }
    }

    @Test("Where the register is not here yet, the page says what to do")
    func noRegister() async throws {
        try await withSite { site in
            let page = try await site.signedIn(.serviceLead).get("\(Link.service(site.world.north))/establishments")
            #expect(try page.html.words.contains("The national register is not here yet"))
        }
    }

    @Test("The map has a sign for each school, numbers with names for those one looks for, and leads to the list")
    func map() async throws {
        try await withSite { site in
            try await site.takeRegister()
            let lead = try await site.signedIn(.serviceLead)
            let page = try await lead.get("\(Link.service(site.world.north))/map")
            let words = try page.html.words
            #expect(words.contains("The bar is 5 km long"))
            #expect(words.contains("You work with it: 2") && words.contains("Never worked with: 2"))
            #expect(words.contains("Elm Row School") && words.contains("Oak Lane School"))
            #expect(try page.html.links.contains("\(Link.service(site.world.north))/establishments"))
            #expect(try page.html.root.all("svg").allSatisfy { $0["aria-hidden"] == "true" })
        }
    }

    @Test("A closed school says what came of it, and nobody is invited to begin there")
    func closed() async throws {
        try await withSite { site in
            try await site.takeRegister()
            let lead = try await site.signedIn(.serviceLead)
            let service = Link.service(site.world.north)
            let page = try await lead.get("\(service)/establishments/\(SmallRegister.closed)")
            #expect(try page.html.words.contains("What came of it: Pear Tree School (URN 200001)"))
            #expect(try !page.html.links.contains("\(service)/new-school?urn=\(SmallRegister.closed)"))
            let form = try await lead.get("\(service)/new-school?urn=\(SmallRegister.closed)")
            #expect(try form.html.words.contains("The register says that this school has closed"))
            #expect(try await lead.get("\(service)/establishments/999999").status == 404)
        }
    }

    @Test("A school that the register lacks is added by hand, once")
    func byHand() async throws {
        try await withSite { site in
            try await site.takeRegister()
            let lead = try await site.signedIn(.serviceLead)
            let service = Link.service(site.world.north)
            let form = try await lead.get("\(service)/new-establishment")
            let wrong = try await lead.fill(
                form, formTo: "\(service)/establishments", with: ["urn": "200009", "name": "New School", "easting": "400000"])
            #expect(wrong.status == 422)
            let added = try await lead.fill(wrong, formTo: "\(service)/establishments", with: ["northing": "301000", "authority": "901"])
            #expect(added.status == 303)
            #expect(try await lead.follow(added).html.words.contains("What was typed in by hand"))
            let again = try await lead.fill(wrong, formTo: "\(service)/establishments", with: ["northing": "301000"])
            #expect(again.status == 422)
            #expect(try again.html.problems.contains { $0.contains("New School has this URN.") })
        }
    }
}
