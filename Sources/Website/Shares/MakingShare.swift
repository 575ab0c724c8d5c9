import Foundation
import HTTPTypes
import Markup
import Nurture
import Records

/// Freezes what can be shared now, for the people who were chosen.
enum MakingShare {
    static func save(_ visit: Visit) async throws -> Reply {
        let today = visit.house.records.today
        var reading = FormReading(visit.form)
        let people = Set(visit.form.all("people").compactMap { ID<Person>($0) })
        if people.isEmpty { reading.wrong("people", "Choose with whom you share it") }
        let until = reading.day("until", orSay: "Enter the last day on which it opens")
        if let problem = until.flatMap({ ShareTime.problem(with: $0, from: today) }) { reading.wrong("until", problem) }
        guard reading.problems.isEmpty, let until else {
            return visit.page(
                SharesView.title, problems: reading.problems, try await SharesView(visit, problems: reading.problems).markup)
        }
        do {
            try await freeze(visit, for: people, until: until)
        } catch is PrintingProblem {
            return visit.page(SharesView.title, status: .serviceUnavailable, try await SharesView(visit, isPressBusy: true).markup)
        }
        return .seeOther(Link.shares(try visit.group))
    }

    private static func freeze(_ visit: Visit, for people: Set<ID<Person>>, until lastDay: Day) async throws {
        let outcomes = try await visit.desk.outcomesToShare(of: visit.group)
        let paper = OutcomesPaper(outcomes: outcomes, today: visit.house.records.today)
        let press = visit.house.printing
        let pdf = press.isOpen ? Data(try await press.pdf(of: paper.document(in: visit.house).html)) : nil
        let draft = ShareDraft(
            id: ID(visit.form["share"]) ?? .new(), outcomes: outcomes, page: Data(FrozenMarkup(paper.content).bytes), pdf: pdf,
            recipients: people, lastDay: lastDay)
        try await visit.desk.share(draft, of: visit.group)
    }
}
