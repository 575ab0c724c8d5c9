import HTTPTypes
import Nurture
import Testing

@testable import Records
@testable import Website

/// A carer has no sign-in, so the doors are open to anybody: every one of them against everybody who may come by.
@Suite("The doors of carers")
struct HomeDoorsTests {
    static let doors = HomePartDoors.all.map(\.name)

    private func knock(_ name: String, _ sent: SentHomeInvitation, by browser: TestBrowser) async throws -> TestAnswer {
        let door = try #require(HomePartDoors.all.first { $0.name == name })
        let path = door.path.replacing("{secret}", with: sent.secret.text)
        guard door.method == .post else { return try await browser.get(path) }
        guard !door.path.hasSuffix("}") else {
            return try await browser.post(path, ["born-day": "9", "born-month": "March", "born-year": "2017"])
        }
        return try await browser.post(path, ["id": ID<Contribution>.new().description, "noticed": "Sings all day"])
    }

    @Test("Open for the carer after the date, and nothing of another child's", arguments: doors)
    func right(_ name: String) async throws {
        try await withSite { site in
            let sent = try await site.inviteHome()
            let answer = try await knock(name, sent, by: site.atHome(sent))
            #expect(answer.status == (name.hasSuffix("form") && name.hasPrefix("GET") || name.hasSuffix("correction") ? 200 : 303))
            #expect(answer.location?.hasPrefix(sent.address) ?? true)
            for other in ["Bola", "Cleo", "Dario"] { #expect(!answer.text.contains(other)) }
        }
    }

    @Test("Without the date, with another child's or another carer's: the way to the date, no name, and nothing changes", arguments: doors)
    func locked(_ name: String) async throws {
        guard name != "POST /home/{secret}" else { return }
        try await withSite { site in
            let sent = try await site.inviteHome()
            let other = try await site.inviteHome(1)
            let second = try await site.inviteHome(carer: site.secondCarer())
            let browsers = [site.stranger(), try await site.atHome(other), try await site.atHome(second), try await site.signedIn(.tutor)]
            let before = try await site.digest()
            let audit = try await site.auditCount()
            for browser in browsers {
                let answer = try await knock(name, sent, by: browser)
                let isDate = name == "GET /home/{secret}"
                #expect(answer.status == (isDate ? 200 : name.hasPrefix("GET") ? 303 : 401))
                #expect(answer.location == (isDate || name.hasPrefix("POST") ? nil : sent.address))
                for name in ["Amber", "Bola", "Carer of", "Second of", "Oak Lane", "Bluebirds", "Safa"] {
                    #expect(!answer.text.contains(name))
                }
            }
            #expect(try await site.digest() == before)
            #expect(try await site.auditCount() == audit)
        }
    }

    @Test(
        "Unknown, withdrawn, expired, closed, of a carer who has ended: one page, the same for all, and nothing changes", arguments: doors)
    func gone(_ name: String) async throws {
        let unknown = SentHomeInvitation(id: .new(), secret: Secret(), lastDay: Day(iso: "2026-12-01")!, mailedTo: nil)
        let page = try await withSite { site in try await knock(name, unknown, by: site.stranger()).text }
        #expect(page.contains("This link does not work any more"))
        let endings: [@Sendable (Site, SentHomeInvitation) async throws -> Void] = [
            { site, sent in
                try await site.desk(.schoolLead).withdraw(sent.id, on: site.world.bluebirds.pupil, in: site.world.bluebirds.group)
            },
            { site, _ in site.clock.travel(days: 22) },
            { site, _ in try await site.desk(.schoolLead).end(site.world.bluebirds.carers[0], of: site.world.bluebirds.pupil) },
            { site, _ in
                try await site.desk(.schoolLead).change(
                    CarerDraft(name: "Carer of Amber", relation: "Parent"), id: site.world.bluebirds.carers[0],
                    of: site.world.bluebirds.pupil, entitled: true, mayBeContacted: false, revision: 1)
            },
            { site, _ in _ = try await site.inviteHome() },
            { site, _ in try await site.desk(.schoolLead).erase(site.world.bluebirds.pupil) },
        ]
        try await withSite { site in
            let sent = try await site.inviteHome()
            for year in 2010...2014 {
                _ = try await site.stranger().post(sent.address, ["born-day": "9", "born-month": "3", "born-year": "\(year)"])
            }
            let answer = try await knock(name, sent, by: site.stranger())
            #expect(answer.status == 404)
            #expect(answer.text == page)
        }
        for end in endings {
            try await withSite { site in
                let sent = try await site.inviteHome()
                let browsers = [site.stranger(), try await site.atHome(sent)]
                try await end(site, sent)
                let before = try await site.digest()
                for browser in browsers {
                    let answer = try await knock(name, sent, by: browser)
                    #expect(answer.status == 404)
                    #expect(answer.text == page)
                }
                #expect(try await site.digest() == before)
            }
        }
    }

    @Test("A form that another site made the browser send is refused, and so is a body that is too large")
    func foreign() async throws {
        try await withSite { site in
            let sent = try await site.inviteHome()
            let browser = try await site.atHome(sent)
            let before = try await site.digest()
            for path in ["", "/form", "/refusal"] {
                let forged = try await browser.post("\(sent.address)\(path)", ["noticed": "x"], headers: ["Sec-Fetch-Site": "cross-site"])
                #expect(forged.status == 403)
                let huge = try await browser.post("\(sent.address)\(path)", ["noticed": String(repeating: "x", count: 40_000)])
                #expect(huge.status == 413)
            }
            #expect(try await site.digest() == before)
        }
    }

    @Test("The cookie is the host's alone, out of reach of scripts, for two hours, and leaves a sign-in alone")
    func cookie() async throws {
        try await withSite { site in
            let sent = try await site.inviteHome()
            let lead = try await site.signedIn(.schoolLead)
            let answer = try await lead.give("9", "3", "2017", to: sent)
            #expect(answer.location == "\(sent.address)/form")
            #expect(answer["Set-Cookie"]?.hasSuffix("; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=7200") == true)
            #expect(answer["Cache-Control"] == "no-store")
            #expect(answer["Referrer-Policy"] == "no-referrer")
            #expect(Set(lead.cookies.keys) == ["__Host-hocket", "__Host-hocket-home"])
            #expect(try await lead.get("/").status == 200)
            #expect(try await lead.get("\(sent.address)/form").status == 200)
            site.clock.travel(hours: 2)
            #expect(try await lead.get("\(sent.address)/form").location == sent.address)
        }
    }
}
