import Testing

@testable import Nurture

@Suite("The thirteen steps of a set-up")
struct SetUpPathTests {
    /// A group of four for which everything is there before its first session.
    private var ready: SetUpFacts {
        var facts = SetUpFacts()
        facts.hasReason = true
        facts.members = 4
        facts.room = .seen
        facts.hasInstruments = true
        (facts.serviceConfirmed, facts.schoolConfirmed) = (true, true)
        facts.meetingHeld = true
        facts.talkedThrough = 4
        (facts.hasTutor, facts.tutorBriefed) = (true, true)
        facts.hasSafeguarding = true
        (facts.outcomes, facts.talkHeld) = (3, true)
        (facts.planned, facts.dated) = (20, 20)
        facts.firstSession = Day(iso: "2026-10-06")
        facts.withBackground = 4
        return facts
    }

    private func with(_ change: (inout SetUpFacts) -> Void) -> SetUpFacts {
        var facts = ready
        change(&facts)
        return facts
    }

    @Test("Are thirteen, in the order of the source, and each takes something")
    func thirteen() {
        #expect(SetUpStep.allCases.map(\.rawValue) == Array(1...13))
        #expect(SetUpStep.allCases.allSatisfy { !$0.needs.isEmpty })
        #expect(SetUpStep.allCases.flatMap(\.needs).count == SetUpNeed.allCases.count)
    }

    @Test("A group for which everything is there is ready to start; what comes later is not asked for yet")
    func readiness() {
        let path = SetUpPath(ready)
        #expect(path.isReadyToStart)
        #expect(path.lines.filter { $0.state == .done }.map(\.step.rawValue) == [1, 2, 3, 4, 5, 6, 7, 8, 9, 11])
        #expect(path.line(.sessions)?.state == .ready)
        #expect(path.line(.sessions)?.gaps.map(\.sentence) == ["The first session is on Tuesday 6 October 2026."])
        #expect(path.line(.reports)?.state == .notStarted)
        #expect(path.line(.sharing)?.state == .notStarted)
    }

    @Test("Next comes what is the reader’s turn, or else the first thing of anybody’s, until the group can start")
    func next() {
        let path = SetUpPath(
            with {
                $0.unanswered = 1
                $0.hasInstruments = false
                $0.tutorBriefed = false
            })
        #expect(path.next(for: [.serviceLead])?.need == .instruments)
        #expect(path.next(for: [.tutor])?.need == .tutorBriefed)
        #expect(path.next(for: [.schoolLead])?.need == .takingPart)
        #expect(path.next(for: [])?.need == .takingPart)
        #expect(SetUpPath(ready).next(for: [.serviceLead]) == nil)
        let empty = SetUpPath(with { $0.members = 0 }, waived: [.size])
        #expect(!empty.isReadyToStart)
        #expect(empty.next(for: [.serviceLead]) != nil)
    }

    @Test("Whose turn it is reads as a sentence")
    func whoseTurn() {
        #expect(SetUpTurn.tutor.whose == "the tutor’s")
        #expect(SetUpTurn.families.whose == "the families’")
        #expect(SetUpTurn.everybody.whose == "everybody’s")
    }

    @Test(
        "No group starts without a yes to taking part for each pupil, a room, a tutor, the briefing and the safeguarding lead",
        arguments: [
            (SetUpNeed.takingPart, "1 answer is still awaited.", SetUpTurn.families),
            (.room, "No room yet.", .schoolLead), (.tutor, "No tutor yet.", .serviceLead),
            (.tutorBriefed, "The tutor has not confirmed the briefing as it stands.", .tutor),
            (.safeguarding, "The school’s safeguarding lead is not named yet.", .schoolLead),
        ])
    func musts(_ need: SetUpNeed, _ sentence: String, _ turn: SetUpTurn) throws {
        let facts = with {
            switch need {
            case .takingPart: $0.unanswered = 1
            case .room: $0.room = .none
            case .tutor: $0.hasTutor = false
            case .tutorBriefed: $0.tutorBriefed = false
            default: $0.hasSafeguarding = false
            }
        }
        let path = SetUpPath(facts, waived: Set(SetUpNeed.allCases))
        #expect(!path.isReadyToStart)
        let gap = try #require(path.beforeStart.first { $0.need == need })
        #expect(gap.sentence == sentence)
        #expect(gap.turn == turn)
        #expect(path.line(need.step)?.state == .waiting)
    }

    @Test("Anything else may be waived: it is not asked for any more, and stays in sight")
    func waived() {
        let facts = with { $0.hasInstruments = false }
        #expect(!SetUpPath(facts).isReadyToStart)
        let path = SetUpPath(facts, waived: [.instruments])
        #expect(path.isReadyToStart)
        #expect(path.line(.place)?.state == .done)
        #expect(path.line(.place)?.waived == [.instruments])
    }

    @Test("What was waived and has come since is simply there")
    func waivedAndThere() {
        #expect(SetUpPath(ready, waived: [.instruments]).line(.place)?.waived == [])
    }

    @Test("A no about taking part is the school lead's turn, in words that do not press anybody")
    func refused() throws {
        let path = SetUpPath(with { ($0.refused, $0.unanswered) = (1, 2) })
        let gap = try #require(path.line(.consents)?.gaps.first)
        #expect(
            gap.sentence
                == "2 answers are still awaited. For 1 pupil the answer is no: give the place to another child, or talk again.")
        #expect(gap.turn == .schoolLead)
    }

    @Test("What waits for somebody is counted, and what waits for something else first is not counted twice")
    func waiting() {
        let facts = with {
            $0.unanswered = 3
            $0.room = .none
            $0.hasTutor = false
            $0.tutorBriefed = false
        }
        let path = SetUpPath(facts)
        #expect(path.waiting(for: .schoolLead).map(\.short) == ["3 consent answers", "1 room"])
        #expect(path.waiting(for: .serviceLead).map(\.short) == ["1 tutor"])
        #expect(path.waiting(for: .tutor).isEmpty)
        #expect(path.line(.training)?.state == .notStarted)
    }

    @Test("Before anybody has a place, the steps of pupils have not started")
    func nobody() {
        let path = SetUpPath(SetUpFacts())
        for step in [SetUpStep.pupils, .consents, .profiles, .background] { #expect(path.line(step)?.state == .notStarted, "\(step)") }
        #expect(path.line(.group)?.gaps.map(\.sentence) == ["No pupil has a place yet: three to five is best."])
        #expect(path.waiting(for: .serviceLead).map(\.short).contains("1 group to complete"))
    }

    @Test("The agreement waits for the side that has not confirmed it")
    func agreement() {
        #expect(SetUpPath(with { $0.schoolConfirmed = false }).line(.place)?.gaps.map(\.turn) == [.schoolLead])
        #expect(SetUpPath(with { $0.serviceConfirmed = false }).line(.place)?.gaps.map(\.turn) == [.serviceLead])
    }

    @Test("While it runs, the last steps grow: pupils are asked, reports come in, and then it can be shared")
    func later() {
        let running = with {
            ($0.logged, $0.asked, $0.reportIsOpen, $0.partsAwaited) = (5, 3, true, 7)
        }
        let path = SetUpPath(running)
        #expect(path.line(.sessions)?.gaps.map(\.sentence) == ["1 pupil has not been asked yet."])
        #expect(path.line(.reports)?.gaps.map(\.sentence) == ["7 parts are awaited."])
        #expect(path.line(.reports)?.state == .waiting)
        let complete = with { ($0.logged, $0.asked, $0.reportIsOpen, $0.reportsComplete) = (20, 4, true, true) }
        #expect(SetUpPath(complete).line(.sharing)?.state == .ready)
        #expect(SetUpPath(with { ($0.logged, $0.asked, $0.reportsComplete, $0.shares) = (20, 4, true, 1) }).done == 13)
    }
}
