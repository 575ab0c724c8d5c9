import Foundation
import Nurture

/// One school of the demonstration: its people, and its groups as they come one after another.
struct DemonstrationSchool: Sendable {
    let demonstration: Demonstration
    let invented: Invented.School
    let service: ID<Service>
    let tutor: ID<Person>
    let trainee: ID<Person>?
    /// Whether people of this school get passwords.
    let hasAccounts: Bool

    private var system: Desk { demonstration.system }
    private var today: Day { demonstration.today }

    func begin() async throws {
        let school = try await system.startPartnership(
            of: service,
            with: SchoolDraft(
                urn: invented.urn, name: invented.name, address: invented.address,
                safeguarding: SafeguardingContact(name: invented.safeguarding, phone: invented.phone), halfTerms: halfTerms))
        let lead = try await demonstration.invite(invented.lead, .schoolLead, .school(school))
        let staff = try await demonstration.invite(invented.assistant, .schoolStaff, .school(school))
        if hasAccounts {
            let head = try await demonstration.invite(("Celia Brandt", "celia.brandt@larkrise.example"), .head, .school(school))
            for person in [lead, staff, head] { try await demonstration.choosePassword(person) }
        }
        for group in invented.groups {
            let story = DemonstrationGroup(
                demonstration: demonstration, invented: group, school: school, lead: lead, tutor: tutor, staff: staff,
                trainee: group.meetsToday ? trainee : nil)
            await story.announce()
        }
    }

    /// Half-terms of seven weeks with a week between, laid around today: the demonstration has school on any weekday of any year.
    private var halfTerms: [ClosedRange<Day>] {
        let monday = today.adding(days: 1 - today.weekday.rawValue)
        return (-4...4).map { number in
            let start = monday.adding(days: number * 56 - 28)
            return start...start.adding(days: 46)
        }
    }
}
