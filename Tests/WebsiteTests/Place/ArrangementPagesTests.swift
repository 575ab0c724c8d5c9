import Nurture
import Testing

@testable import Records
@testable import Website

@Suite("The pages of what school and service arrange")
struct ArrangementPagesTests {
    @Test("hold an agreement that both sides confirm, each for itself, and that asks both again after a change")
    func agreement() async throws {
        try await withSite { site in
            let (school, service) = (try await site.signedIn(.schoolLead), try await site.signedIn(.serviceLead))
            let address = "\(site.world.bluebirds.path)/agreement"
            #expect(try await school.get(site.world.bluebirds.path).html.links.contains(address))
            let form = try await school.get("\(address)/writing")
            let wrong = try await school.fill(form, formTo: address, with: ["serviceDoes": "Sends the tutor", "money": "lots"])
            #expect(wrong.status == 422)
            #expect(try wrong.html.links.contains("#schoolDoes") && wrong.html.links.contains("#money"))
            #expect(wrong.text.contains("Sends the tutor"))
            let right = ["schoolDoes": "Brings the pupils", "money": "£450"] as KeyValuePairs
            let saved = try await school.fill(wrong, formTo: address, with: right)
            #expect(saved.status == 303)
            let read = try await school.follow(saved)
            #expect(try read.html.words.contains("Waits for both"))
            #expect(try read.html.words.contains("Safa Guard"))
            #expect(try read.html.words.contains("£450"))
            #expect(try await school.fill(read, formTo: "\(address)/confirmation").status == 303)
            let theirs = try await service.get(address)
            #expect(try theirs.html.words.contains("Waits for the service"))
            #expect(try theirs.html.words.contains("Lena Oakes, on 10 Nov 2026"))
            #expect(try await service.fill(theirs, formTo: "\(address)/confirmation").status == 303)
            let tutor = try await site.signedIn(.tutor).get(address)
            #expect(try tutor.html.words.contains("Confirmed by both"))
            #expect(try tutor.html.forms.allSatisfy { !$0.action.hasPrefix(address) })

            let change = try await service.get("\(address)/writing")
            #expect(try await service.fill(change, formTo: address, with: ["contact": "By telephone"]).status == 303)
            let late = try await school.fill(read, formTo: "\(address)/confirmation")
            #expect(late.status == 409)
            #expect(try late.html.words.contains("There is a newer version"))
            #expect(try late.html.words.contains("Waits for both"))
            #expect(try late.html.words.contains("Confirmed for the school"))
        }
    }

    @Test("show both versions to whoever wrote at the same time")
    func conflict() async throws {
        try await withSite { site in
            let (school, service) = (try await site.signedIn(.schoolLead), try await site.signedIn(.serviceLead))
            let address = "\(site.world.bluebirds.path)/agreement"
            let (one, other) = (try await school.get("\(address)/writing"), try await service.get("\(address)/writing"))
            let fields = ["schoolDoes": "Brings the pupils", "serviceDoes": "Sends the tutor"] as KeyValuePairs
            #expect(try await school.fill(one, formTo: address, with: fields).status == 303)
            let answer = try await service.fill(other, formTo: address, with: ["schoolDoes": "Opens the hall", "serviceDoes": "Plays"])
            #expect(answer.status == 409)
            #expect(try answer.html.root.all(class: "notice").contains { $0.words.contains("Brings the pupils") })
            #expect(answer.text.contains("Opens the hall"))
            #expect(try await service.fill(answer, formTo: address).status == 303)
            #expect(try await site.system.agreement(on: site.world.bluebirds.group).versions.count == 2)
        }
    }

    @Test("plan the meeting before the start with an agenda, and keep what was agreed")
    func meeting() async throws {
        try await withSite { site in
            let lead = try await site.signedIn(.schoolLead)
            let address = "\(site.world.bluebirds.path)/meeting"
            let page = try await lead.get(address)
            #expect(try page.html.words.contains("The agreement between school and service is not written yet"))
            #expect(try page.html.forms.allSatisfy { $0.action != "\(address)/notes" })
            let wrong = try await lead.fill(page, formTo: address, with: ["place": "The snug"])
            #expect(wrong.status == 422)
            #expect(wrong.text.contains("The snug"))
            let fields = ["day": "2026-11-10", "time": "15:30", "guests": site.world[.tutor].description] as KeyValuePairs
            let planned = try await lead.fill(wrong, formTo: address, with: fields)
            #expect(planned.status == 303)
            let then = try await lead.follow(planned)
            #expect(try then.html.words.contains("Tuesday 10 November 2026 at 15:30"))
            #expect(try then.html.words.contains("Tilda Marsh"))
            let named = try await lead.fill(then, formTo: "\(address)/notes", with: ["agreed": "Amber sits by the door"])
            #expect(named.status == 422)
            #expect(named.text.contains("Amber sits by the door"))
            #expect(try await lead.fill(named, formTo: "\(address)/notes", with: ["agreed": "We begin softly"]).status == 303)
            let after = try await lead.get(address)
            #expect(try after.html.words.contains("We begin softly"))
            #expect(try after.html.root.all(class: "tag").contains { $0.words == "Held" })
        }
    }

    @Test("warn before instruments run short, and say in which week on the service’s page")
    func instruments() async throws {
        try await withSite { site in
            let lead = try await site.signedIn(.serviceLead)
            let lending = "\(Link.service(site.world.north))/instruments"
            let page = try await lead.get(lending)
            #expect(try await lead.fill(page, formTo: lending, with: ["name-1": "Djembe"]).status == 422)
            #expect(try await lead.fill(page, formTo: lending, with: ["name-1": "Djembe", "new-1": "6"]).status == 303)
            let drum = try #require(try await site.system.instruments(of: site.world.north).instruments.first)
            for (place, isShort) in [(site.world.bluebirds, false), (site.world.otters, true)] {
                let address = Link.groupInstruments(place.group)
                let booking = ["instrument": drum.id.description, "number": "4"] as KeyValuePairs
                let answer = try await lead.fill(lead.get(address), formTo: address, with: booking)
                #expect(answer.status == (isShort ? 200 : 303))
                guard isShort else { continue }
                #expect(try answer.html.words.contains("Djembe: in the week of 9 Nov 2026, 2 are missing"))
                #expect(try await site.system.instruments(of: place.group).bookings.isEmpty)
                #expect(try await lead.fill(answer, formTo: address).status == 303)
            }
            #expect(try await lead.get(lending).html.words.contains("Instruments will run short"))
            let more = try await lead.fill(lead.get(lending), formTo: lending, with: ["number-\(drum.id)": "8"])
            #expect(try await !lead.follow(more).html.words.contains("Instruments will run short"))
        }
    }
}
