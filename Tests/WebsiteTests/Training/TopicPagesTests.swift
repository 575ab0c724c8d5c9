import Nurture
import Testing

@testable import Records
@testable import Website

@Suite("The page of training topics")
struct TopicPagesTests {
    private func topic(_ name: String, _ site: Site) async throws -> ID<TrainingTopic> {
        try #require(try await site.system.trainingTopics(of: site.world.programme).topics.first { $0.name == name }).id
    }

    @Test("lets the programme lead add topics and set how long they are valid; others read them")
    func adding() async throws {
        try await withSite { site in
            let address = "\(Link.programme(site.world.programme))/training"
            let lead = try await site.signedIn(.programmeLead)
            let page = try await lead.get(address)
            let wrong = try await lead.fill(page, formTo: address, with: ["name": "Safeguarding", "validMonths": "many"])
            #expect(wrong.status == 422)
            #expect(try wrong.html.problems.count == 2)
            let added = try await lead.fill(page, formTo: address, with: ["name": "Makaton", "validMonths": "24"])
            let after = try await lead.follow(added)
            #expect(try after.html.words.contains("Makaton, valid for 2 years, for those who like"))
            let tutor = try await site.signedIn(.tutor).get(address)
            #expect(try tutor.html.words.contains("Safeguarding, valid for 3 years"))
            #expect(try tutor.html.forms.allSatisfy { !$0.action.hasPrefix(address) })
        }
    }

    @Test("renames a topic, and says what is wrong with the new name beside it")
    func renaming() async throws {
        try await withSite { site in
            let address = "\(Link.programme(site.world.programme))/training"
            let trauma = try await topic("Early trauma", site)
            let lead = try await site.signedIn(.programmeLead)
            let page = try await lead.get(address)
            let before = try await site.digest()
            for name in ["", "Attachment"] {
                let wrong = try await lead.fill(page, formTo: "\(address)/\(trauma)", with: ["name-\(trauma)": name])
                #expect(wrong.status == 422)
                #expect(try wrong.html.problems.count == 1)
                #expect(try wrong.html.links.contains("#name-\(trauma)"))
            }
            #expect(try await site.digest() == before)
            let saved = try await lead.fill(page, formTo: "\(address)/\(trauma)", with: ["name-\(trauma)": "Trauma in early years"])
            let after = try await lead.follow(saved)
            #expect(try after.html.words.contains("Trauma in early years, does not run out"))
            #expect(try !after.html.words.contains("Early trauma"))
        }
    }

    @Test("ends a topic, which no course is about any more, and takes it up again")
    func ending() async throws {
        try await withSite { site in
            let (address, service) = ("\(Link.programme(site.world.programme))/training", Link.service(site.world.north))
            let trauma = try await topic("Early trauma", site)
            let (lead, serviceLead) = (try await site.signedIn(.programmeLead), try await site.signedIn(.serviceLead))
            #expect(try await serviceLead.get("\(service)/new-course").text.contains("Early trauma"))
            let ended = try await lead.fill(try await lead.get(address), formTo: "\(address)/\(trauma)/end", with: [:])
            let page = try await lead.follow(ended)
            #expect(try page.html.words.contains("Early trauma ended on 10 Nov 2026 by"))
            for form in ["new-course", "new-training"] {
                #expect(try await !serviceLead.get("\(service)/\(form)").text.contains("Early trauma"))
            }
            let stale = try await serviceLead.post(
                "\(service)/training",
                ["person": site.world[.tutor].description, "topic": trauma.description, "takenOn": "2026-01-10"])
            #expect(stale.status == 422)
            let takenUp = try await lead.fill(page, formTo: "\(address)/\(trauma)/return", with: [:])
            #expect(try await !lead.follow(takenUp).html.words.contains("ended on"))
            #expect(try await serviceLead.get("\(service)/new-course").text.contains("Early trauma"))
        }
    }

    @Test("says that a new topic's name is that of an ended one")
    func endedName() async throws {
        try await withSite { site in
            let address = "\(Link.programme(site.world.programme))/training"
            try await site.system.end(try await topic("Early trauma", site), of: site.world.programme)
            let lead = try await site.signedIn(.programmeLead)
            let answer = try await lead.fill(try await lead.get(address), formTo: address, with: ["name": "Early trauma"])
            #expect(answer.status == 422)
            #expect(try answer.html.words.contains("A topic of this name was ended; take it up again below"))
        }
    }
}
