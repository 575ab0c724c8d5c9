import Nurture
import Testing

@testable import Records
@testable import Website

@Suite("The page of the school lead's part")
struct SchoolPartPagesTests {
    @Test("counts what is open, leads to each form and back, and is done when everything is")
    func counting() async throws {
        try await withSite { site in
            let (browser, place) = (try await site.signedIn(.schoolLead), site.world.bluebirds)
            let address = Link.schoolPart(place.group)
            let first = try await browser.get(address)
            #expect(first.text.contains("still open"))
            let done = try await site.desk(.schoolLead).schoolPart(of: place.group).pupils.flatMap(\.tasks).count { $0.isDone }
            let folded = try first.html.root.all("details").flatMap { $0.all("a") }
            #expect(done > 0 && folded.count == done)
            #expect(try first.html.links.contains("\(Link.pupil(place.pupil))/profile?back=\(address)"))
            let profile = "\(Link.pupil(place.pupil))/profile"
            let saved = try await browser.fill(
                browser.get("\(profile)?back=\(address)"), formTo: profile, with: ["strengths": "Rhythm"])
            #expect(saved.location == address)
            let lead = site.desk(.schoolLead)
            for (number, pupil) in place.pupils.enumerated() {
                try await lead.save(NomineeContent(music: "Hums"), of: pupil, revision: 0)
                if number > 0 { try await lead.save(ProfileContent(strengths: "Rhythm"), of: pupil, revision: 0) }
                try await lead.recordTalk(by: ["One", "Other"], on: site.records.today, id: .new(), about: pupil)
            }
            let open = try await lead.schoolPart(of: place.group)
            #expect(open.open == 2 && open.place?.tasks.open == [.rooms])
            #expect(open.pupils.last { !$0.open.isEmpty }?.open == [.consents])
            let service = try await site.desk(.serviceLead).schoolPart(of: place.group)
            #expect(service.pupils.allSatisfy { !$0.tasks.contains { [.carers, .profile, .background].contains($0.task) } })
        }
    }

    @Test("leads back after a carer is named, changed or let go")
    func carers() async throws {
        try await withSite { site in
            let (browser, place) = (try await site.signedIn(.schoolLead), site.world.bluebirds)
            let (address, carers) = (Link.schoolPart(place.group), "\(Link.pupil(place.pupil))/carers")
            let page = try await browser.get("\(carers)?back=\(address)")
            #expect(try await browser.get(address).html.links.contains("\(carers)?back=\(address)"))
            let wrong = try await browser.fill(page, formTo: carers, with: ["carerName": "Sam Newcarer"])
            #expect(wrong.status == 422)
            let named = try await browser.fill(wrong, formTo: carers, with: ["relation": "Uncle"])
            #expect(named.status == 303 && named.location == address)
            let carer = "\(carers)/\(place.carers[0])"
            #expect(try page.html.links.contains("\(carer)?back=\(address)"))
            let changed = try await browser.fill(
                browser.get("\(carer)?back=\(address)"), formTo: carer, with: ["relation": "Grandmother"])
            #expect(changed.location == address)
            let ended = try await browser.fill(browser.get("\(carer)?back=\(address)"), formTo: "\(carer)/end")
            #expect(ended.location == address)
        }
    }

    @Test("leads back after answers on paper are recorded")
    func paper() async throws {
        try await withSite { site in
            let (browser, place) = (try await site.signedIn(.schoolLead), site.world.bluebirds)
            let (address, pupil) = (Link.schoolPart(place.group), Link.pupil(place.pupil))
            #expect(try await browser.get(address).html.links.contains("\(pupil)/new-consent?back=\(address)"))
            let page = try await browser.get("\(pupil)/new-consent?back=\(address)")
            #expect(try page.html.links.contains(address))
            let wrong = try await browser.fill(page, formTo: "\(pupil)/consents", with: ["giver": "child", "how": "paper"])
            #expect(wrong.status == 422)
            let saved = try await browser.fill(
                wrong, formTo: "\(pupil)/consents", with: ["answeredOn": "2026-11-02", "takingPart": "yes"])
            #expect(saved.status == 303 && saved.location == address)
        }
    }

    @Test("shows the rooms and times that are offered, adds to them, and is there again after saving")
    func roomAndTimes() async throws {
        try await withSite { site in
            let (browser, group, school) = (
                try await site.signedIn(.schoolLead), site.world.bluebirds.group, Link.school(site.world.oak)
            )
            let address = Link.schoolPart(group)
            let first = try await browser.get(address).html
            for form in ["new-room", "new-time"] { #expect(first.links.contains("\(school)/\(form)?back=\(address)"), "\(form)") }

            let added = try await browser.fill(
                browser.get("\(school)/new-room?back=\(address)"), formTo: "\(school)/rooms", with: ["name": "The music room"])
            #expect(added.status == 303 && added.location == address)
            let withRoom = try await browser.follow(added).html
            #expect(withRoom.words.contains("The music room") && withRoom.words.contains("Not seen yet"))
            let room = Link.room(try #require(try await site.system.places(at: site.world.oak).rooms.first).id, at: site.world.oak)
            #expect(withRoom.links.contains("\(room)?back=\(address)"))
            let seen = try await browser.fill(browser.get("\(room)?back=\(address)"), formTo: "\(room)/sights")
            #expect(seen.status == 303 && seen.location == address)
            #expect(try await !browser.follow(seen).html.words.contains("Not seen yet"))

            let offered = try await browser.fill(
                browser.get("\(school)/new-time?back=\(address)"), formTo: "\(school)/times",
                with: ["weekday": "5", "time": "11:15"])
            #expect(offered.status == 303 && offered.location == address)
            let withTime = try await browser.follow(offered).html
            #expect(withTime.words.contains(Slot("Fri 11:15")!.written))
        }
    }

    @Test("lets the service lead choose the group's room, and the school lead offer some")
    func choosing() async throws {
        try await withSite { site in
            let group = site.world.bluebirds.group
            let (address, place) = (Link.schoolPart(group), "\(Link.group(group))/place")
            let lead = try await site.signedIn(.serviceLead)
            let link = "\(place)?back=\(address)"
            #expect(try await lead.get(address).html.links.contains(link))
            let answer = try await lead.fill(lead.get(link), formTo: place)
            let saved = answer.status == 200 ? try await lead.fill(answer, formTo: place) : answer
            #expect(saved.location == address)
            let school = try await site.signedIn(.schoolLead)
            #expect(try await !school.get(address).html.links.contains(link))
            let step = try await school.get(SetUpLink.step(.place, group))
            #expect(try step.html.links.contains(address))
        }
    }
}
