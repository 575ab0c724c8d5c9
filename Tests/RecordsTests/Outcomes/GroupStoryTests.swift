import Foundation
import Nurture
import Testing

@testable import Records

@Suite("The story of a group")
struct GroupStoryTests {
    private let story = GroupStory(helped: "A quiet room", hindered: "The bell", learned: "Begin with silence")

    @Test("The tutor writes it, and everybody who sees the outcomes reads it")
    func written() async throws {
        let world = try await World.make()
        try await world.desk(\.tutor).save(story, of: world.group, revision: 0)
        #expect(try await world.desk(\.head).outcomes(of: world.group).shown.story == story)
        #expect(try await world.desk(\.tutor).storyToWrite(of: world.group).revision == 1)
    }

    @Test("Nobody else writes it, and nothing changes")
    func refused() async throws {
        let world = try await World.make()
        let before = try world.raw().counts()
        for person: KeyPath<World.People, ID<Person>> in [\.serviceLead, \.trainee, \.schoolLead, \.schoolStaff, \.head] {
            await #expect(throws: Refusal.notAllowed) { try await world.desk(person).save(story, of: world.group, revision: 0) }
        }
        await #expect(throws: Refusal.outOfReach) { try await world.desk(\.otherTutor).save(story, of: world.group, revision: 0) }
        #expect(try world.raw().counts() == before)
    }

    @Test("A child's name in it is asked about, without repeating it; an older version does not replace a newer one")
    func asked() async throws {
        let world = try await World.make()
        var named = story
        named.helped = "Zebedee's patience"
        await #expect {
            try await world.desk(\.tutor).save(named, of: world.group, revision: 0)
        } throws: { error in
            guard case Refusal.unusual(let advice) = error else { return false }
            return !advice.isEmpty && !advice.joined().contains("Zebedee")
        }
        try await world.desk(\.tutor).save(named, of: world.group, revision: 0, isMeant: true)
        await #expect(throws: Refusal.conflict(revision: 1)) { try await world.desk(\.tutor).save(story, of: world.group, revision: 0) }
        #expect(try await world.desk(\.tutor).storyToWrite(of: world.group).story == named)
    }

    @Test("It is offered for redaction when a child is erased whom it names, and still opens afterwards")
    func erased() async throws {
        let world = try await World.make()
        var named = story
        named.learned = "Let Zebedee lead"
        try await world.desk(\.tutor).save(named, of: world.group, revision: 0, isMeant: true)
        let child = world.pupils[2].id
        let texts = try await world.desk(\.schoolLead).textsNaming(child)
        #expect(texts.map(\.place) == [.story(world.group, .learned)])
        try await world.desk(\.schoolLead).erase(
            child, redactions: [Redaction(place: .story(world.group, .learned), text: "Let a pupil lead")])
        named.learned = "Let a pupil lead"
        #expect(try await world.desk(\.tutor).storyToWrite(of: world.group).story == named)
    }
}
