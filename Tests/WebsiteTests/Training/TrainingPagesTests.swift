import Nurture
import Testing

@testable import Records
@testable import Website

@Suite("The pages of training")
struct TrainingPagesTests {
    @Test("take a course from its date to those who took it, and show it to the tutor")
    func course() async throws {
        try await withSite { site in
            let lead = try await site.signedIn(.serviceLead)
            let service = Link.service(site.world.north)
            let topic = try #require(try await site.system.trainingTopics(of: site.world.programme).topics.first)
            let page = try await lead.get("\(service)/new-course")
            let added = try await lead.fill(
                page, formTo: "\(service)/courses",
                with: ["name": "Keeping children safe", "heldOn": "2026-11-10", "place": "Online", "topics": topic.id.description])
            #expect(added.status == 303)
            let course = try await lead.follow(added)
            #expect(try course.html.heading == "Keeping children safe")
            let recorded = try await lead.fill(
                course, formTo: try #require(added.location), with: ["people": site.world[.tutor].description])
            let list = try await lead.follow(recorded)
            #expect(try list.html.words.contains("Keeping children safe"))
            let own = try await site.signedIn(.tutor).get("/account/offer")
            #expect(try own.html.words.contains("valid until 10 Nov 2029"))
        }
    }

    @Test("record what was taken elsewhere, say what is wrong with it, and take it back")
    func elsewhere() async throws {
        try await withSite { site in
            let lead = try await site.signedIn(.serviceLead)
            let service = Link.service(site.world.north)
            let topic = try #require(try await site.system.trainingTopics(of: site.world.programme).topics.first)
            let before = try await site.digest()
            let wrong = try await lead.post(
                "\(service)/training", ["person": site.world[.tutor].description, "takenOn": "2027-01-01", "validUntil": "soon"])
            #expect(wrong.status == 422)
            #expect(try wrong.html.problems.count == 2)
            #expect(wrong.text.contains("value=\"2027-01-01\""))
            #expect(try await site.digest() == before)
            let saved = try await lead.post(
                "\(service)/training",
                [
                    "person": site.world[.tutor].description, "topic": topic.id.description, "takenOn": "2026-01-10",
                    "validUntil": "2026-12-24",
                ])
            let person = try await lead.follow(saved)
            #expect(try person.html.words.contains("Runs out on 24 Dec 2026"))
            #expect(try await lead.get("/").html.words.contains("1 training that runs out"))
            let end = try #require(try person.html.forms.first { $0.action.hasSuffix("/end") })
            #expect(try await lead.post(end.action, end.fields).status == 303)
            #expect(try await !lead.get("/").html.words.contains("training that runs out"))
        }
    }
}
