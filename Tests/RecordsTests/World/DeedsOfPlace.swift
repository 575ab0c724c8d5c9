import Nurture
import Records

extension Deeds {
    static let place: [Verb: Deed] = [
        .seeInstruments: { world in { _ = try await world.desk(\.serviceLead).instruments(of: world.service) } },
        .changeInstruments: { world in
            { try await world.desk(\.serviceLead).keep(InstrumentDraft(name: "Djembe", number: 6), of: world.service) }
        },
        .bookInstruments: { world in
            let drum = InstrumentDraft(name: "Djembe", number: 6)
            try await world.desk(\.serviceLead).keep(drum, of: world.service)
            let booking = BookingDraft(instrument: drum.id, number: 4, days: world.clock.day...world.clock.day.adding(days: 60))
            return { try await world.desk(\.serviceLead).book(booking, for: world.group) }
        },
        .openAgreement: { world in { _ = try await world.desk(\.tutor).agreement(on: world.group) } },
        .changeAgreement: { world in
            let content = AgreementContent(schoolDoes: text, serviceDoes: text, assistant: text, contact: text)
            return { try await world.desk(\.schoolLead).save(content, matchFunding: 25_000, on: world.group, after: 0) }
        },
        .confirmAgreement: { world in
            try await world.desk(\.schoolLead).save(AgreementContent(schoolDoes: text), matchFunding: 0, on: world.group, after: 0)
            return { try await world.desk(\.serviceLead).confirm(version: 1, on: world.group) }
        },
        .planMeeting: { world in
            let draft = StartMeetingDraft(day: world.clock.day, place: text, others: name, guests: [world.people.tutor])
            return { try await world.desk(\.schoolLead).plan(draft, of: world.group, revision: 0) }
        },
        .seeWeekGrid: { world in { _ = try await world.desk(\.tutor).weekAtSchool(of: world.group) } },
    ]
}
