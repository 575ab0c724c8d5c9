import Nurture
import Testing

@testable import Records
@testable import Website

@Suite("Who did what")
struct AuditPagesTests {
    /// Who, what and why of each line.
    private func lines(of page: TestAnswer) throws -> [String] {
        try page.html.root.all("tr").map { $0.children.dropFirst().map(\.words).joined(separator: " | ") }
    }

    @Test("A child's page of it says who, what and why in words, and never what was written")
    func pupil() async throws {
        try await withSite { site in
            let amber = site.world.bluebirds.pupil
            try await site.desk(.schoolLead).save(ProfileContent(strengths: "Whistles in thirds"), of: amber, revision: 0)
            _ = try await site.desk(.serviceLead).profile(of: amber, because: .briefing)
            let page = try await site.signedIn(.schoolLead).get("\(Link.pupil(amber))/audit")
            let lines = try lines(of: page)
            #expect(lines.contains("Lena Oakes | wrote in the profile of Amber A. | "))
            #expect(lines.contains("Selma North | opened the profile of Amber A. | To brief a tutor"))
            #expect(!page.text.contains("Whistles"))
            #expect(!page.text.contains("openProfile"))
        }
    }

    @Test("A school's shows its pupils and groups to the school lead, and to nobody else")
    func school() async throws {
        try await withSite { site in
            _ = try await site.desk(.schoolLead).pupil(site.world.bluebirds.pupil)
            _ = try await site.desk(.tutor).group(site.world.bluebirds.group)
            let address = "\(Link.school(site.world.oak))/audit"
            let lines = try await lines(of: site.signedIn(.schoolLead).get(address))
            #expect(lines.contains("Lena Oakes | opened the page of Amber A. | "))
            #expect(lines.contains("Tilda Marsh | opened Bluebirds | "))
            #expect(!lines.contains { $0.contains("Elms") })
            #expect(try await site.signedIn(.serviceLead).get(address).status == 403)
        }
    }

    @Test("A service's shows its own groups")
    func service() async throws {
        try await withSite { site in
            _ = try await site.desk(.tutor).group(site.world.bluebirds.group)
            let lines = try await lines(of: site.signedIn(.serviceLead).get("\(Link.service(site.world.north))/audit"))
            #expect(lines.contains("Tilda Marsh | opened Bluebirds | "))
            #expect(!lines.contains { $0.contains("Drifters") })
        }
    }

    @Test("It comes in pages, each line once")
    func paged() async throws {
        try await withSite { site in
            let (desk, amber) = (site.desk(.schoolLead), site.world.bluebirds.pupil)
            for _ in 1...7 { _ = try await desk.pupil(amber) }
            let whole = try await desk.audit(of: amber).lines.map(\.number)
            var (numbers, before): ([Int], Int?) = ([], nil)
            repeat {
                let page = try await desk.audit(of: amber, before: before, most: 3)
                numbers += page.lines.map(\.number)
                before = page.older
            } while before != nil
            #expect(numbers == whole)
        }
    }
}
