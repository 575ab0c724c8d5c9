import Nurture
import Records

enum OutboxDoors {
    static let all: [Door] = [
        .get("/outbox", .visit, .house) { visit in
            visit.page("Outbox", OutboxView(letters: try await visit.desk.outbox(), site: visit.origin).markup)
        }
    ]
}
