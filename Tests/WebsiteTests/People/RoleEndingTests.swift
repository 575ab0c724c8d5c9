import Nurture
import Testing

@testable import Records
@testable import Website

@Suite("Ending a role")
struct RoleEndingTests {
    private func role(of somebody: Somebody, among people: [Colleague], _ site: Site) throws -> ID<RoleHeld> {
        try #require(people.first { $0.person == site.world[somebody] }).id
    }

    @Test("A tutor whose role ends at once opens nothing from then on; what was written keeps the name")
    func atOnce() async throws {
        try await withSite { site in
            let lead = try await site.signedIn(.serviceLead)
            let tutor = try await site.signedIn(.tutor)
            #expect(try await tutor.get(site.world.bluebirds.path).status == 200)
            let people = try await site.desk(.serviceLead).service(site.world.north).people
            let page = "\(Link.service(site.world.north))/roles/\(try role(of: .tutor, among: people, site))"
            #expect(try await lead.fill(lead.get(page), formTo: "\(page)/end", with: ["when": "now"]).status == 303)
            #expect(try await tutor.get(site.world.bluebirds.path).status == 404)
            let session = try await site.desk(.schoolLead).session(site.world.bluebirds.logged)
            #expect(session.savedBy == "Tilda Marsh")
        }
    }

    @Test("With a last day it holds to the end of that day")
    func later() async throws {
        try await withSite { site in
            let lead = try await site.signedIn(.serviceLead)
            let people = try await site.desk(.serviceLead).service(site.world.north).people
            let page = "\(Link.service(site.world.north))/roles/\(try role(of: .tutor, among: people, site))"
            let answer = try await lead.fill(lead.get(page), formTo: "\(page)/end", with: ["when": "later", "lastDay": "2026-11-11"])
            #expect(answer.status == 303)
            site.clock.travel(days: 1)
            #expect(try await site.signedIn(.tutor).get(site.world.bluebirds.path).status == 200)
            site.clock.travel(days: 1)
            #expect(try await site.signedIn(.tutor).get(site.world.bluebirds.path).status == 404)
        }
    }

    @Test("Nobody ends the own last lead role by accident")
    func lastLead() async throws {
        try await withSite { site in
            let lead = try await site.signedIn(.schoolLead)
            let people = try await site.desk(.schoolLead).school(site.world.oak).people
            let page = "\(Link.school(site.world.oak))/roles/\(try role(of: .schoolLead, among: people, site))"
            let before = try await site.digest()
            let answer = try await lead.fill(lead.get(page), formTo: "\(page)/end", with: ["when": "now"])
            #expect(answer.status == 422)
            #expect(try answer.html.problems.contains { $0.contains("You are the only school lead here") })
            #expect(try await site.digest() == before)
        }
    }

    @Test("A service lead lets school staff go, but not the head, whom only the school lead names")
    func head() async throws {
        try await withSite { site in
            let lead = try await site.signedIn(.serviceLead)
            let people = try await site.desk(.schoolLead).school(site.world.oak).people
            let school = "\(Link.school(site.world.oak))/roles"
            let before = try await site.digest()
            let head = "\(school)/\(try role(of: .head, among: people, site))"
            #expect(try await lead.get(head).status == 403)
            #expect(try await lead.post("\(head)/end", ["when": "now"]).status == 403)
            #expect(try await site.digest() == before)
            let staff = "\(school)/\(try role(of: .schoolStaff, among: people, site))"
            #expect(try await lead.post("\(staff)/end", ["when": "now"]).status == 303)
        }
    }

    @Test("On the same page somebody who forgot the password gets a new invitation, from whoever may give the role")
    func invitedAgain() async throws {
        try await withSite { site in
            let lead = try await site.signedIn(.serviceLead)
            let people = try await site.desk(.serviceLead).service(site.world.north).people
            let service = Link.service(site.world.north)
            let page = try await lead.get("\(service)/roles/\(try role(of: .tutor, among: people, site))")
            let answer = try await lead.fill(page, formTo: "\(service)/tutors/\(site.world[.tutor])/invitation")
            #expect(answer.text.contains("/invitations/"))
            let own = try await lead.get("\(service)/roles/\(try role(of: .serviceLead, among: people, site))")
            #expect(!own.text.contains("A new invitation"))
        }
    }
}
