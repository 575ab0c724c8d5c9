import Nurture
import Records

/// Where a carer answers the five questions. The doors are open to anybody; what stands behind them is done at the desk of the
/// invitation, after the child's birth date.
enum AskedDoors {
    private static let mostBytes = 4 << 10

    static let all: [Door] = [
        .get("/home/{secret}/answers", .visit, .house) { visit in
            try await BehindTheDate.questions(visit) { try await GivingAnswers.show(visit, $0, $1) }
        },
        .post("/home/{secret}/answers", .visit, .house, limit: mostBytes, sample: { _ in Form() }) { visit in
            try await BehindTheDate.questions(visit) { try await GivingAnswers.send(visit, $0, $1) }
        },
        .get("/home/{secret}/child", .visit, .house) { visit in
            try await BehindTheDate.questions(visit) { try await GivingAnswers.showChild(visit, $0, $1) }
        },
        .post("/home/{secret}/child", .visit, .house, limit: mostBytes, sample: { _ in Form() }) { visit in
            try await BehindTheDate.questions(visit) { try await GivingAnswers.sendChilds(visit, $0, $1) }
        },
    ]
}
