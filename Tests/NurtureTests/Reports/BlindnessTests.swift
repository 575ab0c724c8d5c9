import Nurture
import Testing

@Suite("Who reads whose part")
struct BlindnessTests {
    @Test(
        "A voice reads its own at once and the others after it has answered",
        arguments: [(Capacity.tutor, ReportVoice.tutor), (.schoolLead, .school)])
    func voices(_ capacity: Capacity, _ own: ReportVoice) {
        for voice in ReportVoice.allCases {
            #expect(Blindness.mayRead(voice, [capacity], hasAnswered: false) == (voice == own))
            #expect(Blindness.mayRead(voice, [capacity], hasAnswered: true))
        }
    }

    @Test("A service lead has no voice and reads all; whoever else has none reads nothing")
    func others() {
        for voice in ReportVoice.allCases {
            #expect(Blindness.mayRead(voice, [.serviceLead], hasAnswered: false))
            for capacity in [Capacity.programmeLead, .trainee, .schoolStaff, .head, .carer, .outsider] {
                #expect(!Blindness.mayRead(voice, [capacity], hasAnswered: true), "\(capacity)")
            }
        }
    }

    @Test("A pupil’s words are for the school only where the pupil lets it; the tutor heard them")
    func readers() {
        let shut = Readers(school: false, home: true)
        #expect(Blindness.mayRead(shut, [.tutor]))
        for capacity in [Capacity.serviceLead, .schoolLead, .head, .carer] { #expect(!Blindness.mayRead(shut, [capacity])) }
        #expect(Blindness.mayRead(Readers(school: true, home: false), [.schoolLead]))
    }

    @Test("A report is complete when each voice has sent, declined, or was not reached; not reached only after the deadline")
    func complete() throws {
        #expect(ReportState([.tutor: .sent, .school: .sent, .pupil: .declined]).missing == [.home])
        #expect(ReportState([.tutor: .sent, .school: .sent, .pupil: .declined, .home: .notReached]).isComplete)
        #expect(ReportState([.tutor: .sent, .school: .declined], of: RatingPoint.middle.voices).isComplete)
        let deadline = try #require(Day(iso: "2026-11-10"))
        #expect(!ReportState.mayRecordNotReached(on: deadline, after: deadline))
        #expect(ReportState.mayRecordNotReached(on: deadline.adding(days: 1), after: deadline))
        #expect(!ReportState.mayRecordNotReached(on: deadline, after: nil))
    }
}
