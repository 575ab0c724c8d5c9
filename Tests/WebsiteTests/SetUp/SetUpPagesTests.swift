import Nurture
import Testing

@testable import Records
@testable import Website

@Suite("The pages of a set-up")
struct SetUpPagesTests {
    private func path(_ site: Site) -> String { SetUpLink.path(site.world.bluebirds.group) }

    @Test("Lead from the group to thirteen steps that say what is missing and whose turn it is")
    func steps() async throws {
        try await withSite { site in
            let lead = try await site.signedIn(.schoolLead)
            let group = try await lead.get(site.world.bluebirds.path).html
            #expect(group.links.contains(path(site)))
            let page = try await lead.get(path(site)).html
            #expect(page.heading == "Setting up Bluebirds")
            for step in SetUpStep.allCases {
                #expect(page.words.contains(step.title), "\(step)")
                #expect(page.links.contains(SetUpLink.step(step, site.world.bluebirds.group)))
            }
            #expect(page.words.contains("1 answer is still awaited."))
            #expect(page.words.contains("No tutor yet.") == false)
        }
    }

    @Test("Take a note; without words or a day nothing is stored and what was typed stays")
    func notes() async throws {
        try await withSite { site in
            let lead = try await site.signedIn(.serviceLead)
            let address = SetUpLink.step(.place, site.world.bluebirds.group)
            let before = try await site.digest()
            let refused = try await lead.fill(lead.get(address), formTo: "\(address)/notes", with: ["note": "", "day": "2026-11-09"])
            #expect(refused.status == 422)
            let page = try refused.html
            #expect(page.words.contains("Write what was done or said"))
            #expect(try await site.digest() == before)
            let saved = try await lead.fill(
                lead.get(address), formTo: "\(address)/notes", with: ["note": "Saw the hall with the caretaker", "day": "2026-11-09"])
            #expect(saved["Location"] == address)
            let shown = try await lead.get(address).html
            #expect(shown.words.contains("Saw the hall with the caretaker"))
            #expect(shown.words.contains("Monday 9 November 2026"))
        }
    }

    @Test("Let a named person go without something, in sight of all, and ask for it again")
    func waivers() async throws {
        try await withSite { site in
            let lead = try await site.signedIn(.serviceLead)
            let address = SetUpLink.step(.place, site.world.bluebirds.group)
            let saved = try await lead.fill(
                lead.get(address), formTo: "\(address)/waivers", with: ["need": "instruments", "reason": "They sing this term"])
            #expect(saved["Location"] == address)
            let shown = try await site.signedIn(.tutor).get(path(site)).html
            #expect(shown.words.contains("They sing this term"))
            let waiver = try #require(try await site.system.setUp(of: site.world.bluebirds.group).waivers.first).id
            let back = try await lead.post("\(address)/waivers/\(waiver)/end", [:])
            #expect(back.status == 303)
            #expect(try await !lead.get(path(site)).html.words.contains("They sing this term"))
        }
    }

    @Test("A forged waiver of what no group starts without changes nothing")
    func forged() async throws {
        try await withSite { site in
            let lead = try await site.signedIn(.serviceLead)
            let before = try await site.digest()
            let address = SetUpLink.step(.consents, site.world.bluebirds.group)
            let answer = try await lead.post("\(address)/waivers", ["need": "takingPart", "reason": "In a hurry"])
            #expect(answer.status == 422)
            #expect(try await site.digest() == before)
        }
    }

    @Test("Show a service all its groups, and do for several what is alike")
    func grid() async throws {
        try await withSite { site in
            let lead = try await site.signedIn(.serviceLead)
            let address = SetUpLink.grid(site.world.north)
            let service = try await lead.get(Link.service(site.world.north)).html
            #expect(service.links.contains(address))
            let grid = try await lead.get(address).html
            for name in ["Bluebirds", "Otters", "Elms"] { #expect(grid.words.contains(name), "\(name)") }
            #expect(!grid.words.contains("Drifters"))
            #expect(grid.words.contains("Your turn: "))
            for row in grid.root.all("tbody").flatMap({ $0.all("tr") }) {
                #expect(row.all(class: "phrase").count == 1)
                #expect(["turn", "Ready to start"].contains { row.words.contains($0) }, "\(row.words)")
            }
            let before = try await site.digest()
            let refused = try await lead.fill(try await lead.get(address), formTo: "\(address)/preparations", with: ["what": "dates"])
            #expect(refused.status == 422)
            #expect(try refused.html.words.contains("Choose one group or more"))
            #expect(try await site.digest() == before)
            let done = try await lead.post(
                "\(address)/preparations", ["groups": site.world.bluebirds.group.description, "what": "dates"])
            #expect(done.status == 200)
            #expect(try done.html.words.contains("Bluebirds has a date for each session.") || done.html.words.contains("Done for 1 group."))
        }
    }

    @Test("Ask the school leads to invite families: the page says for which groups, and the lead finds it on the start page")
    func askingLeads() async throws {
        try await withSite { site in
            let (bluebirds, otters) = (site.world.bluebirds.group, site.world.otters.group)
            let lead = try await site.signedIn(.serviceLead)
            let form = Form([("groups", "\(bluebirds)"), ("groups", "\(otters)"), ("what", "askLeads")])
            let done = try await lead.post("\(SetUpLink.grid(site.world.north))/preparations", form).html
            #expect(done.words.contains("Done for 1 group."))
            #expect(done.words.contains("Otters has an answer from every family."))
            #expect(!done.words.contains("Carer of"))
            let again = try await lead.post("\(SetUpLink.grid(site.world.north))/preparations", form).html
            #expect(again.words.contains("There was nothing to do."))
            #expect(again.words.contains("Bluebirds was asked for on 10 Nov 2026; its school can be asked again from 17 Nov 2026."))
            let home = try await site.signedIn(.schoolLead).get("/").html
            #expect(home.words.contains("Ask the families of Bluebirds"))
            #expect(home.words.contains("on 10 Nov 2026"))
            #expect(home.links.contains("\(ConsentLink.school(site.world.oak))?whose=\(bluebirds)"))
            let (dario, carer) = (site.world.bluebirds.pupils[3], site.world.bluebirds.carers[3])
            _ = try await site.desk(.schoolLead).inviteConsent(
                carer, about: dario, in: site.server.house.families.english, byMail: false)
            #expect(try await !site.signedIn(.schoolLead).get("/").html.words.contains("Ask the families of Bluebirds"))
        }
    }

    @Test("A start page says what of a group that has not met yet is the reader's turn")
    func waiting() async throws {
        try await withSite { site in
            let slot = Slot(weekday: .wednesday, time: try #require(WallTime(minutes: 600)))
            try await site.system.form(
                GroupDraft(
                    name: "Wrens", room: "", tutor: nil, staff: nil, slot: slot, startsOn: try #require(Day(iso: "2026-11-18")),
                    pupils: [site.world.waiting]), at: site.world.oak)
            let school = try await site.signedIn(.schoolLead).get("/").html.words
            #expect(!school.contains("Set up Bluebirds"))
            #expect(school.contains("Set up Wrens: 1 consent answer, 1 room"))
            let service = try await site.signedIn(.serviceLead).get("/").html.words
            #expect(service.contains("Set up Wrens: "))
            #expect(service.contains("A group without a tutor"))
        }
    }

    @Test("Ask for one thing at most, and for nothing that is there already", arguments: [Somebody.serviceLead, .schoolLead])
    func oneThing(reader somebody: Somebody) async throws {
        try await withSite { site in
            let reader = try await site.signedIn(somebody)
            let path = try await site.system.setUp(of: site.world.bluebirds.group).path
            for step in SetUpStep.allCases {
                let page = try await reader.get(SetUpLink.step(step, site.world.bluebirds.group)).html
                let asking = page.root.all(class: "primary")
                #expect(asking.count <= 1, "\(step)")
                if path.line(step)?.state == .done { #expect(asking.isEmpty, "\(step)") }
            }
        }
    }

    @Test("Count for whom things are open, and miss none")
    func open() throws {
        var facts = SetUpFacts()
        (facts.members, facts.unanswered, facts.hasTutor) = (4, 2, true)
        let path = SetUpPath(facts)
        let words = try #require(SetUpWords.open(path, for: .serviceLead))
        let numbers = words.matches(of: /[0-9]+/).compactMap { Int($0.output) }
        #expect(numbers.first == path.askedFor.count)
        #expect(numbers.dropFirst().reduce(0, +) == path.askedFor.count)
        #expect(words.contains("for you, ") && words.contains("1 for the families"))
        #expect(SetUpWords.whose(.tutor, false) == "The tutor’s turn")
        #expect(SetUpWords.whose(.tutor, true) == "Your turn")
    }
}
