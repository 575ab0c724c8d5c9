import Nurture
import Records

enum HomeDoors {
    static let all: [Door] = [
        .get("/", .seeHome, .oneself) { visit in
            let home = try await visit.desk.home()
            return visit.page("Today", HomePage(visitor: try visit.person(), home: home, today: visit.house.records.today).markup)
        }
    ]
}
