import Foundation
import GRDB
import Nurture
import Testing

@testable import Records

@Suite("The profile")
struct ProfileTests {
    @Test("A profile from before there were so many questions opens as it was")
    func olderBox() throws {
        let older = Data(#"{"strengths":"Rhythm","whatIsHard":"Mornings","whatHelps":"A job","interests":"Rap"}"#.utf8)
        let content = try JSONDecoder().decode(ProfileContent.self, from: older)
        #expect(content == ProfileContent(strengths: "Rhythm", whatIsHard: "Mornings", whatHelps: "A job", interests: "Rap"))
        let whole = ProfileContent(
            strengths: "a", whatIsHard: "b", whatHelps: "c", whatToAvoid: "d", senses: "e", plan: "f", interests: "g")
        #expect(try JSONDecoder().decode(ProfileContent.self, from: JSONEncoder().encode(whole)) == whole)
    }

    @Test("Who is better apart and who helps holds for both, whichever profile it was said on, and changes from either")
    func links() async throws {
        let world = try await World.make()
        let (one, other, third) = (world.pupils[0].id, world.pupils[1].id, world.pupils[2].id)
        let lead = world.desk(\.schoolLead)
        try await lead.save(ProfileContent(), links: [other: .apart, third: .together], of: one, revision: 0)
        let theirs = try await lead.profile(of: other, because: nil)
        #expect(theirs.links.map(\.other.id) == [one] && theirs.links.map(\.kind) == [.apart])
        let seekers = try await world.records.inSnapshot { try $0.placeSeekers(at: world.school, for: .person(world.people.serviceLead)) }
        #expect(seekers.first { $0.id == other }?.apart == [one])
        #expect(seekers.first { $0.id == third }?.together == [one])
        try await lead.save(ProfileContent(), links: [:], of: other, revision: 0)
        let mine = try await lead.profile(of: one, because: nil)
        #expect(mine.links.map(\.other.id) == [third])
        #expect(try world.raw().count("SELECT count(*) FROM pupilLink") == 1)
    }

    @Test("A link leads only to nominated pupils of the own school, and to nobody whom the reader may not open")
    func linksReach() async throws {
        let world = try await World.make()
        let one = world.pupils[0].id
        await #expect(throws: Refusal.outOfReach) {
            try await world.desk(\.schoolLead).save(
                ProfileContent(), links: [world.otherPupils[0].id: .apart], of: one, revision: 0)
        }
        let draft = PupilDraft(
            firstName: "Philippa", familyName: "Quennell", birthDate: Day(iso: "2018-03-09")!, yearGroup: YearGroup(3)!)
        try await world.desk(\.schoolLead).nominate([draft], at: world.school)
        try await world.desk(\.schoolLead).save(ProfileContent(), links: [draft.id: .apart], of: one, revision: 0)
        #expect(try await world.desk(\.schoolLead).profile(of: one, because: nil).links.map(\.other.name) == ["Philippa Q."])
        #expect(try await world.desk(\.tutor).profile(of: one, because: nil).links.isEmpty)
    }

    @Test("Erasing either of the two takes the link away", arguments: [0, 1])
    func erased(_ number: Int) async throws {
        let world = try await World.make()
        let lead = world.desk(\.schoolLead)
        try await lead.save(ProfileContent(), links: [world.pupils[1].id: .together], of: world.pupils[0].id, revision: 0)
        try await lead.erase(world.pupils[number].id)
        #expect(try world.raw().count("SELECT count(*) FROM pupilLink") == 0)
        #expect(try await lead.profile(of: world.pupils[1 - number].id, because: nil).links.isEmpty)
    }

    @Test("The child's words are kept with who asked and who wrote, may be a pass, and can be taken back for good")
    func childsWords() async throws {
        let world = try await World.make()
        let (pupil, lead) = (world.pupils[0].id, world.desk(\.schoolLead))
        let said = ProfileVoiceDraft(words: "Not the big drum", askedBy: world.people.schoolStaff, isWordForWord: true)
        for _ in 1...2 { try await lead.record(said, of: pupil) }
        try await lead.record(ProfileVoiceDraft(words: nil, isWordForWord: false), of: pupil)
        let read = try await world.desk(\.tutor).profile(of: pupil, because: nil).words.child
        #expect(read.map(\.words) == ["Not the big drum", nil])
        #expect(read.first?.askedBy == "Owen Tarrantly" && read.first?.writtenBy == "Bettina Marlowton")
        await #expect(throws: Refusal.outOfReach) {
            try await lead.record(ProfileVoiceDraft(words: "x", askedBy: world.people.otherTutor, isWordForWord: true), of: pupil)
        }
        try await lead.takeBack(said.id, of: pupil)
        #expect(try await lead.profile(of: pupil, because: nil).words.child.map(\.words) == [nil])
        #expect(try world.raw().count("SELECT count(*) FROM profileVoice WHERE content IS NULL") == 2)
    }

    @Test("A carer adds words by invitation and takes them back; only the school lead reads who it was")
    func fromHome() async throws {
        let world = try await World.make()
        let (place, home) = try await world.openHome()
        let id = ID<HomeNote>.new()
        for _ in 1...2 { try await home.addHomeNote("Loud bells frighten her", id: id, about: place.pupil) }
        let lead = try await world.desk(\.schoolLead).profile(of: place.pupil, because: nil).words.home
        #expect(lead.map(\.words) == ["Loud bells frighten her"] && lead.first?.by?.hasPrefix("Marigold") == true)
        let tutor = try await world.desk(\.tutor).profile(of: place.pupil, because: nil).words.home
        #expect(tutor.map(\.words) == ["Loud bells frighten her"] && tutor.first?.by == nil)
        await #expect(throws: Refusal.outOfReach) { try await home.addHomeNote("x", id: .new(), about: world.pupils[1].id) }
        await #expect(throws: Refusal.notAllowed) {
            try await world.desk(\.schoolLead).addHomeNote("x", id: .new(), about: place.pupil)
        }
        try await home.takeBack(id, about: place.pupil)
        #expect(try await world.desk(\.tutor).profile(of: place.pupil, because: nil).words.home.isEmpty)
    }

    @Test("A group's profiles are talked through when each child has a day and two names")
    func talks() async throws {
        let world = try await World.make()
        let lead = world.desk(\.schoolLead)
        func state() async throws -> [TalkedThrough] {
            try await world.records.inSnapshot { try $0.profilesTalkedThrough(in: world.group) }
        }
        await #expect(throws: Refusal.impossible("Write the profile first, then talk it through.")) {
            try await lead.recordTalk(by: ["Bettina", "Rafi"], on: world.clock.day, id: .new(), about: world.pupils[0].id)
        }
        for pupil in world.pupils {
            #expect(try await state().contains { $0.on == nil })
            try await lead.save(ProfileContent(strengths: "Rhythm"), of: pupil.id, revision: 0)
            try await lead.recordTalk(by: ["Bettina", "Rafi"], on: world.clock.day, id: .new(), about: pupil.id)
        }
        let done = try await state()
        #expect(done.count == 5 && done.allSatisfy { $0.on == world.clock.day })
        for (names, days) in [(["Bettina", "Bettina"], 0), (["Bettina"], 0), (["Bettina", "Rafi"], 1)] {
            await #expect(throws: Refusal.impossible("It takes two people, and a day that is not to come.")) {
                try await lead.recordTalk(by: names, on: world.clock.day.adding(days: days), id: .new(), about: world.pupils[0].id)
            }
        }
    }
}
