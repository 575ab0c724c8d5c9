import Nurture
import Testing

@testable import Records
@testable import Website

@Suite("The pages of a group’s place and time")
struct GroupPlacePagesTests {
    private func room(_ site: Site) async throws -> ID<Room> {
        let room = RoomDraft(name: "Den", isQuiet: false, isEnclosed: true)
        try await site.system.keep(room, at: site.world.oak)
        return room.id
    }

    @Test("form a group whose tutor is taken only after saying so in a sentence")
    func forming() async throws {
        try await withSite { site in
            let lead = try await site.signedIn(.serviceLead)
            let address = "\(Link.school(site.world.oak))/groups"
            var form = Form([("id", ID<Group>.new().description), ("name", "Larks"), ("tutor", site.world[.tutor].description)])
            form["weekday"] = "2"
            form["time"] = "10:50"
            form["startsOn"] = "2026-11-11"
            form["pupils"] = site.world.waiting.description
            let before = try await site.digest()
            let asked = try await lead.post(address, form)
            #expect(asked.status == 200)
            #expect(try asked.html.words.contains("Tilda Marsh is with Bluebirds at Oak Lane School on Tuesday at 10:30"))
            #expect(try asked.html.words.contains("Three to five"))
            #expect(try await site.digest() == before)
            let other = try await lead.fill(asked, formTo: address, with: ["time": "10:40"])
            #expect(other.status == 200)
            #expect(try await site.digest() == before)
            #expect(try await lead.fill(other, formTo: address).status == 303)
        }
    }

    @Test("put it into a room of the list, after asking about one that is loud")
    func placing() async throws {
        try await withSite { site in
            let room = try await room(site)
            let lead = try await site.signedIn(.serviceLead)
            let address = "\(site.world.bluebirds.path)/place"
            let page = try await lead.get(address)
            #expect(try page.html.words.contains("As it was typed: Hall"))
            let asked = try await lead.fill(page, formTo: address, with: ["place": room.description])
            #expect(asked.status == 200)
            #expect(try asked.html.words.contains("Den: It is not quiet."))
            #expect(try await site.system.group(site.world.bluebirds.group).place.words == "Hall")
            #expect(try await lead.fill(asked, formTo: address).status == 303)
            #expect(try await lead.get(site.world.bluebirds.path).html.words.contains("Den, not quiet, enclosed"))
        }
    }

    @Test("ask who brings the pupils to a centre")
    func centre() async throws {
        try await withSite { site in
            let lead = try await site.signedIn(.serviceLead)
            let centres = "\(Link.service(site.world.north))/centres"
            let saved = try await lead.fill(lead.get(centres), formTo: centres, with: ["name": "Mill", "address": "Mill Street"])
            #expect(saved.status == 303)
            let centre = try #require(try await site.system.instruments(of: site.world.north).centres.first)
            let address = "\(site.world.bluebirds.path)/place"
            let page = try await lead.get(address)
            let wrong = try await lead.fill(page, formTo: address, with: ["place": centre.id.description, "how": "By bus"])
            #expect(wrong.status == 422)
            #expect(try wrong.html.links.contains("#brings"))
            #expect(wrong.text.contains("By bus"))
            #expect(try await lead.fill(wrong, formTo: address, with: ["brings": "Astrid Bell"]).status == 303)
            #expect(try await lead.get(site.world.bluebirds.path).html.words.contains("Astrid Bell, By bus"))
        }
    }

    @Test("warn before a slot at which the assistant is with another group, and say so in the week")
    func week() async throws {
        try await withSite { site in
            let lead = try await site.signedIn(.serviceLead)
            let place = site.world.bluebirds
            try await site.system.attach(site.world[.schoolStaff], as: .schoolStaff, to: site.world.otters.group, from: site.records.today)
            let grid = try await site.signedIn(.schoolLead).get(Link.week(place.group))
            #expect(try grid.html.words.contains("Bluebirds on Tuesday at 10:30: Astrid Bell is with Otters"))
            #expect(try grid.html.links.contains(site.world.otters.path))
            let free = try await lead.fill(
                lead.get("\(place.path)/details"), formTo: "\(place.path)/slot",
                with: ["weekday": "3", "time": "09:00", "from": "2026-11-11"])
            #expect(free.status == 303)
            let back = try await lead.fill(
                lead.get("\(place.path)/details"), formTo: "\(place.path)/slot",
                with: ["weekday": "2", "time": "10:20", "from": "2026-11-11"])
            #expect(back.status == 200)
            #expect(try back.html.words.contains("Astrid Bell is with Otters"))
            #expect(try await site.system.group(place.group).slot.written == "Wednesday at 09:00")
            #expect(try await lead.fill(back, formTo: "\(place.path)/slot").status == 303)
            #expect(try await site.system.group(place.group).slot.written == "Tuesday at 10:20")
        }
    }

    @Test("lay the dates out with the ending, and let a group start in a later week")
    func dates() async throws {
        try await withSite { site in
            let place = site.world.bluebirds
            let last = try #require(try await site.system.group(place.group).days.max())
            let tutor = try await site.signedIn(.tutor)
            #expect(try await tutor.get(place.path).html.words.contains("The last session is on \(last.written)"))
            let plan = try await tutor.get("\(place.path)/dates")
            #expect(try plan.html.root.all(class: "tag").filter { $0.words == "Ending" }.count == 2)
            #expect(try plan.html.words.contains("Holidays"))
            #expect(try plan.html.forms.allSatisfy { $0.action != "\(place.path)/start-week" })
            let lead = try await site.signedIn(.serviceLead)
            let page = try await lead.get("\(place.path)/dates")
            #expect(try await lead.fill(page, formTo: "\(place.path)/start-week", with: ["week": "99"]).status == 422)
            #expect(try await lead.fill(page, formTo: "\(place.path)/start-week", with: ["week": "3"]).status == 303)
            #expect(try await site.system.group(place.group).sessions.count == 18)
        }
    }
}
