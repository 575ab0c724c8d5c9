import Nurture
import Testing

@Suite("Whether a tutor is free")
struct TutorFreedomTests {
    private let slot = Slot("Tue 10:30")
    private let mornings = FreeTime.read("9-12", on: .tuesday) ?? []

    private func freedom(_ free: [FreeTime], _ others: [String] = []) throws -> TutorFreedom {
        TutorFreedom(at: HeldSlot(try #require(slot)), free: free, others: others.compactMap { Slot($0) }.map { HeldSlot($0) })
    }

    @Test("is not known until they say so")
    func notKnown() throws {
        #expect(try freedom([]) == .notKnown)
        #expect(try freedom([], ["Tue 13:00"]) == .notKnown)
    }

    @Test("is what they say")
    func said() throws {
        #expect(try freedom(mornings) == .free)
        #expect(try freedom(FreeTime.read("13-15", on: .tuesday) ?? []) == .notFree)
        #expect(try freedom(FreeTime.read("9-12", on: .monday) ?? []) == .notFree)
    }

    @Test("is no while another group holds them, for forty minutes from its start", arguments: ["Tue 9:51", "Tue 10:30", "Tue 11:09"])
    func held(_ other: String) throws {
        #expect(try freedom(mornings, [other]) == .notFree)
        #expect(try freedom([], [other]) == .notFree)
    }

    @Test("is not touched by a group before, after, or on another day", arguments: ["Tue 9:50", "Tue 11:10", "Wed 10:30"])
    func besides(_ other: String) throws {
        #expect(try freedom(mornings, [other]) == .free)
    }

    @Test("puts those who are free first, then those of whom it is not known")
    func order() {
        #expect(TutorFreedom.allCases.sorted() == [.free, .notKnown, .notFree])
    }

    @Test("is explained in words that name no number of points")
    func words() throws {
        let slot = try #require(slot)
        #expect(MatchReason.saysFree(mornings).words(at: slot) == "Says they are free on Tuesdays 09:00–12:00")
        #expect(MatchReason.withGroup(at: "Larkrise").words(at: slot) == "Is with another group then, at Larkrise")
        #expect(
            MatchReason.lacks(["Attachment", "Early trauma"]).words(at: slot) == "Has no training that holds in Attachment and Early trauma"
        )
        #expect(MatchReason.distance(metres: 4_210, from: "Elm Row").words(at: slot) == "Teaches 4.2 km away, at Elm Row")
    }
}
