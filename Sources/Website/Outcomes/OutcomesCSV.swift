import Nurture
import Records

/// How often each mark was given, a row for each: tidy, and of pupils with “evaluation: yes” only.
enum OutcomesCSV {
    /// Also says for whom it is; never the group's name.
    static let fileName = "for-school-and-service-only-outcomes.csv"

    static func file(_ outcomes: OutcomesForHead) -> [UInt8] {
        let header = ["for", "heading", "outcome", "voice", "scale", "point", "mark", "count"]
        let text = ([header] + outcomes.outcomes.flatMap(rows)).map(line).joined()
        // Spreadsheets read UTF-8 only behind its mark.
        return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    }

    private static func rows(_ outcome: OutcomeNotes) -> [[String]] {
        outcome.notes.flatMap { notes in
            RatingPoint.allCases.flatMap { point in
                notes.scale.steps.compactMap { mark in
                    let count = notes.marks[point, default: []].count { $0 == mark }
                    return count == 0
                        ? nil
                        : [
                            "school and service only", outcome.heading.rawValue, outcome.name, notes.voice.rawValue, notes.scale.rawValue,
                            point.rawValue, String(mark), String(count),
                        ]
                }
            }
        }
    }

    /// RFC 4180.
    private static func line(_ cells: [String]) -> String { cells.map(cell).joined(separator: ",") + "\r\n" }

    private static func cell(_ text: String) -> String { "\"\(harmless(text).replacing("\"", with: "\"\""))\"" }

    /// A spreadsheet takes what begins like this for a formula.
    private static func harmless(_ text: String) -> String {
        text.first.map { "=+-@\t\r\n".contains($0) || $0 == "\r\n" } == true ? "'\(text)" : text
    }
}
