import Nurture
import Records

enum DraftDoors {
    static let all: [Door] = [
        // Sent by the page itself while somebody types. The door of the form decides whether it may be kept.
        .post(
            "/drafts", .keepDraft, .oneself,
            sample: { world in Form([("form", "/sessions/\(world["session"])/log"), ("did", "Half a line")]) }
        ) { visit in
            let address = visit.form["form"]
            guard let (door, parameters) = Doors.door(forFormAt: address), door.formPage != nil,
                let thing = door.thing(parameters, visit.visitor?.person)
            else { throw Refusal.outOfReach }
            let fields = URLEncoding.write(Form(visit.form.fields.filter { $0.name != "form" }))
            try await visit.desk.keep(fields, of: address, for: door.verb, about: thing)
            return .done
        },
        .post("/drafts/end", .keepDraft, .oneself, sample: { _ in Form([("form", "/nowhere")]) }) { visit in
            try await visit.desk.dropDraft(of: visit.form["form"])
            let page = Doors.door(forFormAt: visit.form["form"]).flatMap { $0.door.formPage($0.parameters) }
            return .seeOther(page ?? "/")
        },
    ]
}

/// A form as its page shows it: what was saved, unless something newer was typed and not saved yet.
struct Answers {
    let form: Form
    let draft: KeptDraft?
}

extension Visit {
    func answers(forFormAt address: String, saved: Form) async throws -> Answers {
        guard let draft = try await desk.draft(of: address), let typed = URLEncoding.read(draft.fields) else {
            return Answers(form: saved, draft: nil)
        }
        return Answers(form: typed, draft: draft)
    }
}
