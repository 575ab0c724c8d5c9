import Nurture
import Records

/// What an export holds of the search for a place, and of the background data where its reader may have them.
struct ExportedNomination {
    let export: PupilExport

    var lines: [[String]] {
        let nominee = export.nominee
        return [
            ["Music", nominee.music], ["Musical interests", MusicalInterests.written(nominee.interests)],
            ["How school life tends to look", nominee.tendency?.title ?? ""], ["How much a place matters", nominee.need?.words ?? ""],
            ["May be away from class", (nominee.free ?? []).map(\.short).sorted().joined(separator: ", ")],
        ] + export.waiting.map(waiting) + background
    }

    private func waiting(_ line: WaitingLine) -> [String] {
        ["\(line.waits ? "Waits again" : "Taken off the waiting list") (\(line.by), \(line.at.day.short))", line.reason]
    }

    private var background: [[String]] {
        guard let school = export.schoolOnly else { return [] }
        return BackgroundItem.allCases.map { item in
            [item.title, school.background.words(item, school.codes) ?? school.background.aside(item).map { "“\($0)” (kept aside)" } ?? ""]
        }
    }
}
