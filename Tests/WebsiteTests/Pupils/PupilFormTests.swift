import Nurture
import Testing

@testable import Records
@testable import Website

@Suite("Adding and changing a pupil by hand")
struct PupilFormTests {
    @Test("What is wrong is named beside its field and in the summary, and everything typed is there again; nothing is stored")
    func problems() async throws {
        try await withSite { site in
            let lead = try await site.signedIn(.schoolLead)
            let address = "\(Link.school(site.world.oak))/new-pupil"
            let before = try await site.digest()
            let answer = try await lead.fill(
                lead.get(address), formTo: Link.pupils(site.world.oak),
                with: ["firstName": "Zora", "familyName": "", "birthDate": "2031-01-01", "upn": "Q207000016049", "access": "A low chair"])
            #expect(answer.status == 422)
            let page = try answer.html
            #expect(page.title.hasPrefix("Error: "))
            for field in ["familyName", "birthDate", "upn"] { #expect(page.links.contains("#\(field)")) }
            #expect(page.problems.contains { $0.contains("first letter does not fit") })
            let form = try #require(page.forms.first { $0.action == Link.pupils(site.world.oak) })
            #expect(form.fields["firstName"] == "Zora")
            #expect(form.fields["upn"] == "Q207000016049")
            #expect(form.fields["access"] == "A low chair")
            #expect(try await site.digest() == before)
        }
    }

    @Test("A child placed out of the own cohort keeps the year group that was typed")
    func outOfCohort() async throws {
        try await withSite { site in
            let lead = try await site.signedIn(.schoolLead)
            let answer = try await lead.fill(
                lead.get("\(Link.school(site.world.oak))/new-pupil"), formTo: Link.pupils(site.world.oak),
                with: ["firstName": "Zora", "familyName": "Quill", "birthDate": "2017-03-09", "yearGroup": "Year 4"])
            #expect(answer.status == 303)
            #expect(try await lead.follow(answer).html.words.contains("Year 4"))
        }
    }

    @Test("The same name and birth date again is refused, and says where the pupil is")
    func twin() async throws {
        try await withSite { site in
            let lead = try await site.signedIn(.schoolLead)
            let before = try await site.digest()
            let answer = try await lead.fill(
                lead.get("\(Link.school(site.world.oak))/new-pupil"), formTo: Link.pupils(site.world.oak),
                with: ["firstName": "AMBER", "familyName": "Amber-son", "birthDate": "2017-03-09"])
            #expect(answer.status == 422)
            #expect(try answer.html.problems.contains { $0.contains("on the list of pupils already") })
            #expect(try await site.digest() == before)
        }
    }

    @Test("A service lead's form has no UPN, and one that is sent all the same is not kept")
    func serviceLead() async throws {
        try await withSite { site in
            let lead = try await site.signedIn(.serviceLead)
            let page = try await lead.get("\(Link.school(site.world.oak))/new-pupil")
            #expect(!page.text.contains("UPN"))
            let id = ID<Pupil>.new()
            let answer = try await lead.post(
                Link.pupils(site.world.oak),
                [
                    "id": "\(id)", "firstName": "Zora", "familyName": "Quill", "birthDate": "2017-03-09", "upn": "B801200005001",
                ])
            #expect(answer.status == 303)
            #expect(try await site.desk(.schoolLead).pupilToChange(id).draft.upn == nil)
        }
    }

    @Test("Two school leads who change the same pupil: the second sees both, and nothing typed is lost")
    func conflict() async throws {
        try await withSite { site in
            let lead = try await site.signedIn(.schoolLead)
            let amber = site.world.bluebirds.pupil
            let address = "\(Link.pupil(amber))/details"
            let page = try await lead.get(address)
            #expect(try await lead.fill(page, formTo: address, with: ["access": "A seat by the door"]).status == 303)
            let second = try await lead.fill(page, formTo: address, with: ["access": "Ear defenders"])
            #expect(second.status == 409)
            #expect(try second.html.title.hasPrefix("Error: "))
            #expect(try second.html.words.contains("A seat by the door"))
            #expect(try second.html.forms.first { $0.action == address }?.fields["access"] == "Ear defenders")
            #expect(try await lead.fill(second, formTo: address).status == 303)
            #expect(try await site.desk(.schoolLead).pupilToChange(amber).draft.accessNeeds == "Ear defenders")
        }
    }

    @Test("Reasons for a place are their author's: another lead neither sees them to change nor changes them")
    func reasons() async throws {
        try await withSite { site in
            let serviceLead = site.desk(.serviceLead)
            let draft = PupilDraft(
                firstName: "Zora", familyName: "Quill", birthDate: Day(iso: "2017-03-09")!, yearGroup: YearGroup(4)!,
                reasons: "Hums all day")
            try await serviceLead.nominate([draft], at: site.world.oak)
            let lead = try await site.signedIn(.schoolLead)
            let address = "\(Link.pupil(draft.id))/details"
            let page = try await lead.get(address)
            #expect(try page.html.forms.first { $0.action == address }?.fields.has("reasons") == false)
            #expect(try await lead.fill(page, formTo: address, with: ["reasons": "Something else"]).status == 303)
            #expect(try await serviceLead.pupil(draft.id).lead?.reasons.map(\.text) == ["Hums all day"])
        }
    }
}
