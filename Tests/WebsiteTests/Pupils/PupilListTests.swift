import Nurture
import Testing

@testable import Records
@testable import Website

@Suite("The list of pupils, to work through")
struct PupilListTests {
    @Test("The school lead finds who lacks a carer and who lacks an answer, each with a way to do it")
    func toDo() async throws {
        try await withSite { site in
            let list = try await site.signedIn(.schoolLead).get(Link.pupils(site.world.oak)).html
            #expect(list.links.contains("\(Link.pupil(site.world.waiting))/carers"))
            #expect(list.links.contains("\(Link.pupil(site.world.bluebirds.pupils[3]))/new-consent"))
            #expect(!list.links.contains("\(Link.pupil(site.world.bluebirds.pupil))/new-consent"))
            #expect(list.words.contains("Waiting for a place") && list.words.contains("With a place"))
        }
    }

    @Test("A service lead's list has no word of carers, and no pupil of another service alone")
    func serviceLead() async throws {
        try await withSite { site in
            let list = try await site.signedIn(.serviceLead).get(Link.pupils(site.world.oak))
            #expect(!list.text.contains("Name a carer"))
            #expect(!list.text.contains("Hugoson"))
            #expect(list.text.contains("Amberson"))
        }
    }
}
