import Nurture
import Testing

@testable import Records
@testable import Website

@Suite("The page of a school’s rooms and times")
struct PlacesPagesTests {
    @Test("takes a room with what matters, and says who saw it; nothing typed is lost")
    func rooms() async throws {
        try await withSite { site in
            let lead = try await site.signedIn(.schoolLead)
            let school = Link.school(site.world.oak)
            let empty = try await lead.get(Link.places(site.world.oak))
            #expect(try empty.html.words.contains("No room yet"))
            let form = try await lead.get("\(school)/new-room")
            let before = try await site.digest()
            let wrong = try await lead.fill(form, formTo: "\(school)/rooms", with: ["places": "many", "key": "With Ms Dale"])
            #expect(wrong.status == 422)
            #expect(try wrong.html.links.contains("#name") && wrong.html.links.contains("#places"))
            #expect(wrong.text.contains("With Ms Dale"))
            #expect(try await site.digest() == before)
            let right = ["name": "Den", "isQuiet": "yes", "places": "8"] as KeyValuePairs
            #expect(try await lead.fill(wrong, formTo: "\(school)/rooms", with: right).status == 303)
            let page = try await lead.get(Link.places(site.world.oak))
            #expect(try page.html.words.contains("Quiet, not enclosed, for 8"))
            #expect(try page.html.words.contains("Not seen yet"))
            let room = try #require(try await site.system.places(at: site.world.oak).rooms.first)
            let address = Link.room(room.id, at: site.world.oak)
            let seen = try await lead.fill(lead.get(address), formTo: "\(address)/sights")
            #expect(seen.status == 303)
            #expect(try await lead.follow(seen).html.words.contains("10 Nov 2026 by Lena Oakes"))
        }
    }

    @Test("is read by a tutor, who changes nothing on it")
    func tutor() async throws {
        try await withSite { site in
            let tutor = try await site.signedIn(.tutor)
            let page = try await tutor.get(Link.places(site.world.oak))
            #expect(page.status == 200)
            #expect(try !page.html.links.contains { $0.hasSuffix("/new-room") || $0.hasSuffix("/new-time") })
        }
    }

    @Test("offers a time with what it takes pupils from, and shows that where a slot is chosen")
    func times() async throws {
        try await withSite { site in
            let lead = try await site.signedIn(.schoolLead)
            let school = Link.school(site.world.oak)
            let form = try await lead.get("\(school)/new-time")
            #expect(try await lead.fill(form, formTo: "\(school)/times", with: ["weekday": "3"]).status == 422)
            let fields = ["weekday": "3", "time": "09:50", "lesson-4": "Pottery"] as KeyValuePairs
            #expect(try await lead.fill(form, formTo: "\(school)/times", with: fields).status == 303)
            #expect(try await lead.get(Link.places(site.world.oak)).html.words.contains("Year 4 from Pottery"))
            let service = try await site.signedIn(.serviceLead)
            for page in ["\(school)/new-group", "\(site.world.bluebirds.path)/details"] {
                #expect(try await service.get(page).html.words.contains("Wednesday at 09:50, takes Year 4 from Pottery"), "\(page)")
            }
        }
    }

    @Test("notes a trip and says at once which sessions it takes")
    func trips() async throws {
        try await withSite { site in
            let lead = try await site.signedIn(.schoolLead)
            let school = Link.school(site.world.oak)
            let form = try await lead.get("\(school)/new-trip")
            let noted = try await lead.fill(
                form, formTo: "\(school)/trips", with: ["what": "Castle", "year": "4", "from": "2026-11-17"])
            #expect(noted.status == 200)
            #expect(try noted.html.words.contains("Bluebirds, Tuesday 17 November 2026"))
            #expect(try noted.html.links.contains(Link.session(site.world.bluebirds.coming)))
            let trip = try #require(try await site.system.places(at: site.world.oak).trips.first)
            let page = try await lead.get(Link.places(site.world.oak))
            #expect(try await lead.fill(page, formTo: "\(school)/trips/\(trip.id)/end").status == 303)
            #expect(try await site.system.places(at: site.world.oak).trips.isEmpty)
        }
    }
}
