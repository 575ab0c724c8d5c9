import Markup
import Nurture
import Records

/// Where a service begins to work with a school, and where it ends that.
enum PartnershipDoors {
    static let all: [Door] = [
        .get("/services/{service}/new-school", .startPartnership, .named(.service), answer: begin),
        .post(
            "/services/{service}/schools", .startPartnership, .named(.service), on: "/services/{service}/new-school",
            sample: { Form(SchoolForm.sample($0).fields + ChoiceForm.sample) }, answer: start),
        .get("/services/{service}/schools/{school}/ending", .endPartnership, .named(.service)) { visit in
            let (service, school) = try await partner(visit)
            return visit.page("End a partnership", ending(service, school, Form(), []))
        },
        .post(
            "/services/{service}/schools/{school}/end", .endPartnership, .named(.service),
            on: "/services/{service}/schools/{school}/ending", sample: { _ in Form([("lastDay", "2099-07-31")]) }, answer: end),
    ]

    private static let title = "Work with a school"

    private static func begin(_ visit: Visit) async throws -> Reply {
        let address = "\(Link.to(visit.thing))/schools"
        let urn = URN(visit.query["urn"])
        let registered: (name: String, facts: EstablishmentFacts)? =
            if let urn { try await visit.desk.registered(urn.number, for: visit.service) } else { nil }
        let answers = try await visit.answers(
            forFormAt: address,
            saved: Form([
                ("urn", visit.query["urn"]), ("schoolName", registered?.name ?? ""), ("address", registered?.facts.address ?? ""),
            ]))
        var view = NewSchoolView(service: visit.thing, form: visit.query, register: registered?.facts)
        if answers.draft != nil { return visit.page(title, view.fill(answers)) }
        guard visit.query.has("urn") else { return visit.page(title, view.askForURN) }
        guard let urn else {
            view.problems = [FieldProblem("urn", SchoolForm.urnSentence)]
            return visit.page(title, problems: view.problems, view.askForURN)
        }
        if let school = try await visit.desk.knownSchool(withURN: urn.number, for: visit.service) {
            return visit.page("This school is here already", view.confirm(school))
        }
        return visit.page(title, view.fill(answers))
    }

    private static func start(_ visit: Visit) async throws -> Reply {
        var view = NewSchoolView(service: visit.thing, form: visit.form)
        let choice = Result { try ChoiceForm.read(visit.form) }
        if let urn = URN(visit.form["urn"]), let school = try await visit.desk.knownSchool(withURN: urn.number, for: visit.service) {
            guard visit.form["isKnown"] == "yes", !school.isPartner else {
                return visit.page("This school is here already", view.confirm(school))
            }
            guard case .success(let choice) = choice else {
                view.problems = choice.problems
                return visit.page("This school is here already", problems: view.problems, view.confirm(school))
            }
            let contact = SafeguardingContact(name: "", phone: "")
            let draft = SchoolDraft(urn: urn.number, name: school.name, address: school.address, safeguarding: contact, halfTerms: [])
            return .seeOther(Link.school(try await visit.desk.startPartnership(of: visit.service, with: draft, because: choice)))
        }
        let details = SchoolForm.check(visit.form)
        guard case (.success(let draft), .success(let choice)) = (details, choice) else {
            view.problems = choice.problems + details.mapError { $0 as any Error }.problems
            return visit.page(title, problems: view.problems, view.fill(Answers(form: visit.form, draft: nil)))
        }
        let school = try await visit.desk.startPartnership(of: visit.service, with: draft, because: choice)
        try await visit.desk.dropDraft(of: visit.path)
        return .seeOther(Link.school(school))
    }

    private static func end(_ visit: Visit) async throws -> Reply {
        let (service, school) = try await partner(visit)
        var problem = FieldProblem("lastDay", "Enter the last day: today or a later day")
        if let day = Day(iso: visit.form["lastDay"]), day >= visit.house.records.today {
            do {
                try await visit.desk.endPartnership(of: service.id, with: school.id, lastDay: day)
                return .seeOther(Link.service(service.id))
            } catch Refusal.impossible(let sentence) {
                problem = FieldProblem("lastDay", sentence)
            }
        }
        return visit.page("End a partnership", problems: [problem], ending(service, school, visit.form, [problem]))
    }

    private static func partner(_ visit: Visit) async throws -> (ServicePage, PartnerSchool) {
        let service = try await visit.desk.service(visit.service)
        let id: ID<School> = try visit.id("school")
        guard let school = service.schools.first(where: { $0.id == id }) else { throw Refusal.outOfReach }
        return (service, school)
    }

    private static func ending(_ service: ServicePage, _ school: PartnerSchool, _ form: Form, _ problems: [FieldProblem]) -> Markup {
        """
        \(backLink(service.name, to: Link.service(service.id)))
        \(heading("End the partnership", place: school.name))
        <p>After its last day your service can form no group there and nominates nobody. Groups that have ended stay readable for as long \
        as they are kept.</p>
        \(when(school.runningGroups > 0, notice(.warning, school.runningGroups == 1 ? "One group still runs there" : "\(school.runningGroups) groups still run there", "<p>End what still runs first, on the group’s page.</p>")))
        \(frame(to: "\(Link.service(service.id))/schools/\(school.id)/end", """
            \(field(Field("lastDay", "Last day", kind: .date, value: form["lastDay"]), problems))
            \(button("End the partnership", .warning))
            """))
        """
    }
}

extension Result where Failure == any Error {
    /// What is wrong with what was filled in, if anything is.
    fileprivate var problems: [FieldProblem] {
        if case .failure(let problems as Problems) = self { problems.list } else { [] }
    }
}
