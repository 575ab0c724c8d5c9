import Markup
import Nurture
import Records

/// The week of a group's school, and of its service.
enum WeekDoors {
    static let all: [Door] = [
        .get("/groups/{group}/week", .seeWeekGrid, .named(.group)) { visit in
            let grid = try await visit.desk.weekAtSchool(of: visit.group)
            return visit.page("The week at \(grid.placeName)", WeekView(grid: grid, isSchools: true).markup)
        },
        .get("/groups/{group}/week/service", .seeWeekGrid, .named(.group)) { visit in
            let grid = try await visit.desk.weekOfService(of: visit.group)
            return visit.page("The week of \(grid.placeName)", WeekView(grid: grid, isSchools: false).markup)
        },
    ]
}
