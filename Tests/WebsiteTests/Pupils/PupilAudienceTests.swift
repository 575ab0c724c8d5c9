import Nurture
import Testing

@testable import Records
@testable import Website

/// What each audience finds in the bytes of a pupil's page, and what it never finds there.
@Suite("A pupil's page and its audiences")
struct PupilAudienceTests {
    private static let upn = "B801200005001"

    /// Amber of Bluebirds, whose school lead has stated a UPN.
    private func withUPN(_ test: (Site, ID<Pupil>) async throws -> Void) async throws {
        try await withSite { site in
            let amber = site.world.bluebirds.pupil
            let kept = try await site.desk(.schoolLead).pupilToChange(amber)
            var draft = kept.draft
            draft.upn = PupilAudienceTests.upn
            try await site.desk(.schoolLead).change(draft, revision: kept.revision)
            try await test(site, amber)
        }
    }

    private func pages(of pupil: ID<Pupil>, at school: ID<School>, by browser: TestBrowser, _ site: Site) async throws -> String {
        let page = Link.pupil(pupil)
        var bytes = ""
        for path in [
            page, "\(page)/consents", "\(page)/new-consent", "\(page)/carers", "\(page)/details", "\(page)/export", "\(page)/erasure",
            "\(page)/audit", "\(page)/profile", "\(page)/hand-over", Link.pupils(school),
        ] {
            let answer = try await browser.get(path)
            if answer.status == 200 { bytes += answer.text }
        }
        return bytes
    }

    @Test("The school lead sees the whole of it")
    func schoolLead() async throws {
        try await withUPN { site, amber in
            let bytes = try await pages(of: amber, at: site.world.oak, by: site.signedIn(.schoolLead), site)
            for part in ["Amberson", "9 Mar 2017", PupilAudienceTests.upn, "Carer of Amber"] { #expect(bytes.contains(part)) }
        }
    }

    @Test("A service lead sees name and birth date, but on no page the UPN or a carer's name")
    func serviceLead() async throws {
        try await withUPN { site, amber in
            let bytes = try await pages(of: amber, at: site.world.oak, by: site.signedIn(.serviceLead), site)
            for part in ["Amberson", "9 Mar 2017", "Carer 1"] { #expect(bytes.contains(part)) }
            for part in [PupilAudienceTests.upn, "Carer of Amber"] { #expect(!bytes.contains(part)) }
        }
    }

    @Test("Tutor, trainee and school staff see a first name and an initial: no family name, no birth date, and not who answered")
    func tutors() async throws {
        try await withUPN { site, amber in
            for somebody in [Somebody.tutor, .trainee, .schoolStaff] {
                let bytes = try await pages(of: amber, at: site.world.oak, by: site.signedIn(somebody), site)
                #expect(bytes.contains("Amber A."))
                for part in ["Amberson", "2017", PupilAudienceTests.upn, "Carer of", "loves to sing"] {
                    #expect(!bytes.contains(part), "\(somebody) finds \(part)")
                }
            }
        }
    }

    @Test("A service lead says why before the profile opens, and the audit keeps the reason")
    func reason() async throws {
        try await withUPN { site, amber in
            try await site.desk(.schoolLead).save(ProfileContent(strengths: "Whistles in thirds"), of: amber, revision: 0)
            let lead = try await site.signedIn(.serviceLead)
            let profile = "\(Link.pupil(amber))/profile"
            #expect(!(try await lead.get(profile).text.contains("Whistles in thirds")))
            let empty = try await lead.get("\(profile)?reason=")
            #expect(empty.status == 422)
            #expect(try empty.html.title.hasPrefix("Error: "))
            #expect(try await lead.get("\(profile)?reason=briefing").text.contains("Whistles in thirds"))
            let audit = try await site.desk(.schoolLead).audit(of: amber)
            #expect(audit.lines.first { $0.verb == .openProfile }?.reason == .briefing)
        }
    }

    @Test("Beside every text about a child stands whom to tell")
    func safeguarding() async throws {
        try await withSite { site in
            let lead = try await site.signedIn(.schoolLead)
            let page = Link.pupil(site.world.bluebirds.pupil)
            for path in ["\(page)/profile", "\(page)/details", page, "\(Link.school(site.world.oak))/new-pupil"] {
                let text = try await lead.get(path).html.words
                #expect(text.contains("Safa Guard") && text.contains("01632 960001") && text.contains("999"), "\(path)")
            }
        }
    }
}
