import Nurture
import Testing

@testable import Records
@testable import Website

@Suite("Choosing a school")
struct ChoosingSchoolPagesTests {
    @Test("A note is kept with who said it; one that lacks something comes back with everything in it")
    func note() async throws {
        try await withSite { site in
            try await site.takeRegister()
            let lead = try await site.signedIn(.serviceLead)
            let address = "\(Link.service(site.world.north))/establishments/\(SmallRegister.near)"
            let page = try await lead.get(address)
            let before = try await site.digest()
            let wrong = try await lead.fill(
                page, formTo: "\(address)/notes", with: ["source": "schoolNumbers", "by": "Ola Penn", "lookedAfter": "a few"])
            #expect(wrong.status == 422)
            #expect(try wrong.html.problems.contains { $0.contains("Enter a whole number, or leave it empty") })
            #expect(try wrong.html.forms.first { $0.action == "\(address)/notes" }?.fields["by"] == "Ola Penn")
            #expect(try await site.digest() == before)
            let kept = try await lead.fill(
                wrong, formTo: "\(address)/notes", with: ["lookedAfter": "7", "words": "By telephone"])
            #expect(kept.status == 303)
            let words = try await lead.follow(kept).html.words
            #expect(words.contains("Children looked after: 7") && words.contains("Ola Penn") && words.contains("Selma North"))
        }
    }

    @Test("Working with a school begins from its page, with its name and address filled in and a reason that is kept")
    func beginning() async throws {
        try await withSite { site in
            try await site.takeRegister()
            let lead = try await site.signedIn(.serviceLead)
            let service = Link.service(site.world.north)
            let page = try await lead.get("\(service)/establishments/\(SmallRegister.near)")
            #expect(try page.html.links.contains("\(service)/new-school?urn=\(SmallRegister.near)"))
            let form = try await lead.get("\(service)/new-school?urn=\(SmallRegister.near)")
            let fields = try #require(try form.html.forms.first { $0.action == "\(service)/schools" }).fields
            #expect(fields["schoolName"] == "Pear Tree School" && fields["address"] == "3 Orchard Way, Windbury, WB1 2AB")
            let before = try await site.digest()
            let wrong = try await lead.fill(form, formTo: "\(service)/schools", with: ["leadName": "Sol Keeper", "phone": "01632 960077"])
            #expect(wrong.status == 422)
            #expect(try wrong.html.problems.contains { $0.contains("why you choose this school") })
            #expect(try await site.digest() == before)
            let begun = try await lead.fill(
                wrong, formTo: "\(service)/schools", with: ["criteria": "farOut", "reason": "Nobody asked them before"])
            #expect(begun.status == 303)
            let after = try await lead.get("\(service)/establishments/\(SmallRegister.near)").html.words
            #expect(after.contains("Nobody asked them before") && after.contains("It is far out and often missed"))
            #expect(after.contains("Selma North, 10 Nov 2026"))
        }
    }

    @Test("Why a school was chosen can be said afterwards")
    func afterwards() async throws {
        try await withSite { site in
            try await site.takeRegister()
            let lead = try await site.signedIn(.serviceLead)
            let address = "\(Link.service(site.world.north))/establishments/100101"
            let page = try await lead.get(address)
            #expect(try page.html.words.contains("Nobody has said why yet."))
            #expect(try await lead.fill(page, formTo: "\(address)/reasons").status == 422)
            #expect(try await lead.fill(page, formTo: "\(address)/reasons", with: ["reason": "They wrote to us"]).status == 303)
            #expect(try await lead.get(address).html.words.contains("They wrote to us"))
        }
    }
}
