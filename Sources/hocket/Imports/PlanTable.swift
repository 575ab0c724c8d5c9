import Nurture

/// What would become of each row, as a table for the terminal.
struct PlanTable {
    let plan: ImportPlan

    var text: String {
        let rows = [["Line", "Pupil", "Born", "Year", "What will happen"]] + plan.entries.map(cells)
        let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        let lines = rows.map { row in
            zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }.joined(separator: "  ")
        }
        return lines.joined(separator: "\n")
    }

    private func cells(_ entry: ImportPlan.Entry) -> [String] {
        let row = entry.row
        return [
            "\(row.line)", "\(row.name.given) \(row.name.family)", row.birthDate?.short ?? "", row.yearGroup?.written ?? "",
            ([entry.fate.title] + entry.fate.details + row.warnings.map(\.sentence)).joined(separator: ". ").replacing("..", with: "."),
        ]
    }
}

extension ImportPlan {
    /// All that is wrong, in the order of the file.
    var problems: [RowProblem] {
        entries.flatMap { entry -> [RowProblem] in
            if case .problem(let problems) = entry.fate { problems } else { [] }
        }
    }
}
