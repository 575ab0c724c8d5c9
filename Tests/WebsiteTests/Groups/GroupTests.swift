import Nurture
import Testing

@testable import Records
@testable import Website

@Suite("The group's pages")
struct GroupTests {
    @Test("form a group of two only after asking, and say why three to five")
    func two() async throws {
        try await withSite { site in
            let lead = try await site.signedIn(.serviceLead)
            let school = Link.school(site.world.oak)
            var form = Form([("id", ID<Group>.new().description), ("name", "Larks"), ("tutor", site.world[.tutor].description)])
            form["weekday"] = "3"
            form["time"] = "09:30"
            form["startsOn"] = "2026-11-11"
            form["pupils"] = site.world.waiting.description
            let before = try await site.digest()
            let asked = try await lead.post("\(school)/groups", form)
            #expect(asked.status == 200)
            #expect(try asked.html.words.contains("Three to five"))
            #expect(try await site.digest() == before)
            #expect(try await lead.fill(asked, formTo: "\(school)/groups").status == 303)
        }
    }

    @Test("put today’s session first, and say below it what was left without a log")
    func todayFirst() async throws {
        try await withSite { site in
            let page = try await site.signedIn(.tutor).get(site.world.bluebirds.path)
            let buttons = try page.html.root.all(class: "button")
            #expect(buttons.first?.words == "Open today’s session")
            #expect(buttons.first?["href"] == Link.session(site.world.bluebirds.session))
            #expect(buttons[1].words.contains("not logged yet"))
        }
    }

    @Test("do not say to a head that there is no group, where groups are not theirs to open")
    func head() async throws {
        try await withSite { site in
            let page = try await site.signedIn(.head).get(Link.school(site.world.oak))
            #expect(page.status == 200)
            #expect(try !page.html.words.contains("No group yet"))
        }
    }

    @Test("come back with every problem at once, and nothing changed")
    func problems() async throws {
        try await withSite { site in
            let lead = try await site.signedIn(.serviceLead)
            let before = try await site.digest()
            let answer = try await lead.post("\(Link.school(site.world.oak))/groups", ["name": "Larks"])
            #expect(answer.status == 422)
            #expect(try answer.html.problems.count == 4)
            #expect(answer.text.contains("value=\"Larks\""))
            #expect(try await site.digest() == before)
        }
    }

    @Test("form a group whose tutor is still to be found, and lead on to who could be")
    func withoutTutor() async throws {
        try await withSite { site in
            let lead = try await site.signedIn(.serviceLead)
            let school = Link.school(site.world.oak)
            let page = try await lead.get("\(school)/new-group")
            let formed = try await lead.fill(
                page, formTo: "\(school)/groups",
                with: [
                    "name": "Larks", "weekday": "3", "time": "09:30", "startsOn": "2026-11-11", "pupils": site.world.waiting.description,
                    "sizeIsMeant": "1",
                ])
            let group = try await lead.follow(formed)
            #expect(try group.html.heading == "Larks")
            let matches = try #require(try group.html.links.first { $0.hasSuffix("/tutors") })
            #expect(try await lead.get(matches).html.words.contains("Not known"))
            #expect(try await lead.get("/").html.words.contains("A group without a tutor"))
        }
    }

    @Test("let a place end on a day that is typed, and refuse one before it began")
    func leaving() async throws {
        try await withSite { site in
            let lead = try await site.signedIn(.serviceLead)
            let group = site.world.bluebirds
            let (address, field) = ("\(group.path)/members/\(group.memberships[0])/end", "until-\(group.memberships[0])")
            #expect(try await lead.post(address, [field: "2026-01-01"]).status == 422)
            #expect(try await lead.post(address, [field: "2026-11-03"]).status == 303)
            #expect(try await lead.get(group.path).html.words.contains("until 3 Nov 2026"))
        }
    }

    @Test("end a group only from a page that says what that means")
    func closing() async throws {
        try await withSite { site in
            let lead = try await site.signedIn(.serviceLead)
            let path = site.world.bluebirds.path
            let check = try await lead.get("\(path)/closure")
            #expect(try check.html.words.contains("will not take place"))
            #expect(try await lead.fill(check, formTo: "\(path)/closure").status == 303)
            let ended = try await lead.get(path)
            #expect(try ended.html.words.contains("This group ended on"))
            #expect(try await lead.fill(ended, formTo: "\(path)/reopening").status == 303)
            #expect(try await !lead.get(path).html.words.contains("This group ended on"))
        }
    }
}
