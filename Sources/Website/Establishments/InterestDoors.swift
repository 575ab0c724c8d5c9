import HTTPTypes
import Markup
import Nurture
import Records

/// Where a school tells a service that it would like to work with it, and where the service reads that. The first needs no sign-in.
enum InterestDoors {
    private static let mostBytes = 16 << 10

    static let all: [Door] = [
        .get("/interest/{service}", .visit, .house) { visit in
            let name = try await visit.desk.nameOfService(toWriteTo: visit.writtenTo)
            return visit.page(title, InterestForm.page(name, visit.path, InterestForm.empty()))
        },
        .post(
            "/interest/{service}", .expressInterest, .house, on: "/interest/{service}", limit: mostBytes, sample: InterestForm.sample,
            answer: express),
        .get("/interest/{service}/thanks", .visit, .house) { visit in
            visit.page("Thank you", InterestForm.thanks(try await visit.desk.nameOfService(toWriteTo: visit.writtenTo)))
        },
        .get("/services/{service}/interest", .seeEstablishments, .named(.service)) { visit in
            visit.page(listTitle, try await list(visit))
        },
        .post(
            "/services/{service}/interest/{interest}/answer", .noteOnEstablishment, .named(.service), on: "/services/{service}/interest",
            sample: { world in Form([(InterestView.field(world["interest"]), "We rang and meet in January.")]) }, answer: answer),
    ]

    private static let title = "Would your school like a music nurture group?"
    private static let listTitle = "What schools wrote to us"

    static func address(_ service: ID<Service>) -> String { "/interest/\(service)" }

    private static func express(_ visit: Visit) async throws -> Reply {
        let name = try await visit.desk.nameOfService(toWriteTo: visit.writtenTo)
        let thanks = Reply.seeOther("\(visit.path)/thanks")
        // People do not see this field. Who fills it in is thanked, and nothing is kept.
        guard visit.form[InterestForm.trap].isEmpty else { return thanks }
        do {
            let (id, content) = try InterestForm.read(visit.form)
            try await visit.desk.express(content, id: id, to: visit.writtenTo, from: visit.line.address)
            return thanks
        } catch let problems as Problems {
            return visit.page(title, problems: problems.list, InterestForm.page(name, visit.path, visit.form, problems.list))
        } catch let limit as TooMuchInterest {
            let problems = [FieldProblem("school", InterestForm.sentence(limit, name))]
            return visit.page(
                title, problems: problems, status: .tooManyRequests, InterestForm.page(name, visit.path, visit.form, problems))
        }
    }

    private static func answer(_ visit: Visit) async throws -> Reply {
        let interest: ID<Interest> = try visit.id("interest")
        var reading = FormReading(visit.form)
        let field = InterestView.field(interest.description)
        let note = reading.text(field, .note, called: "The note")
        if note.isEmpty { reading.wrong(field, "Write what you answered, or what you will do") }
        guard reading.problems.isEmpty else {
            return visit.page(listTitle, problems: reading.problems, try await list(visit, typed: visit.form, reading.problems))
        }
        try await visit.desk.answer(interest, with: note, for: visit.service)
        try await visit.desk.dropDraft(of: visit.path)
        return .seeOther("\(Link.service(try visit.service))/interest")
    }

    /// - Parameter typed: an answer that was sent and was not right.
    private static func list(_ visit: Visit, typed: Form = Form(), _ problems: [FieldProblem] = []) async throws -> Markup {
        let interests = try await visit.desk.interests(of: visit.service)
        let service = try visit.service
        var items = Markup.nothing
        for interest in interests {
            var answers = Answers(form: typed, draft: nil)
            if interest.answer == nil, problems.isEmpty {
                answers = try await visit.answers(forFormAt: InterestView.answering(interest, service), saved: typed)
            }
            items += InterestView.item(interest, service: service, answers: answers, problems)
        }
        return """
            \(backLink("Find a school", to: EstablishmentWords.address(service)))
            \(heading(listTitle))
            <p>Kept for a year. Answer by e-mail or telephone, and note here what you said, so that it waits for nobody any more.</p>
            \(when(interests.isEmpty, emptyState("No school has written yet. Send round the address of your page."), else: part("Schools", items)))
            \(copyField("The page on which schools write to you", "\(visit.origin)\(address(service))", id: "interest-address"))
            """
    }
}

extension Visit {
    /// The service whose public page this is. Anybody may write to it, so it is not what the door's verb is done to.
    fileprivate var writtenTo: ID<Service> { get throws { try id("service") } }
}
