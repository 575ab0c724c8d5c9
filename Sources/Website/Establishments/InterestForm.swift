import Markup
import Nurture
import Records

/// What a school fills in that would like to work with a service.
enum InterestForm {
    /// A field for machines that fill in whatever they find.
    static let trap = "website"

    static let sample: @Sendable (SampleWorld) -> Form = { _ in
        Form([
            ("school", "Sample School"), ("name", "Sam Ple"), ("role", "Head"), ("email", "sam.ple@nowhere.example"),
            ("hopes", "A place for quiet children."),
        ])
    }

    static func empty() -> Form { Form([("id", ID<Interest>.new().description)]) }

    static func read(_ form: Form) throws -> (ID<Interest>, InterestContent) {
        var reading = FormReading(form)
        func required(_ field: String, _ limit: TextLimit, _ label: String, _ sentence: String) -> String {
            let text = reading.text(field, limit, called: label)
            if text.isEmpty { reading.wrong(field, sentence) }
            return text
        }
        let school = required("school", .line, "The school", "Enter your school’s name or its URN")
        let name = required("name", .line, "Your name", "Enter your name")
        let role = required("role", .line, "What you do", "Enter what you do at the school")
        let email = EmailAddress(form["email"])
        if email == nil { reading.wrong("email", "Enter an e-mail address at which you can be answered") }
        let hopes = required("hopes", .note, "What you hope for", "Write in a few words what you hope for")
        try reading.end()
        guard let email else { throw Problems(list: reading.problems) }
        return (ID(form["id"]) ?? .new(), InterestContent(school: school, name: name, role: role, email: email, hopes: hopes))
    }

    static func sentence(_ limit: TooMuchInterest, _ service: String) -> String {
        limit.fromHere
            ? "Several schools have written from where you are today. Please send this again tomorrow, or ring \(service)"
            : "Very many schools have written today. Please send this again tomorrow, or ring \(service)"
    }

    static func page(_ service: String, _ address: String, _ form: Form, _ problems: [FieldProblem] = []) -> Markup {
        """
        \(heading("Would your school like a music nurture group?", place: service))
        <p>Three to five pupils meet once a week for half an hour and make music with a tutor and an adult whom they know. \
        It is for children who find school hard. Tell us that you would like one; it binds you to nothing.</p>
        \(frame(to: address, """
            \(hidden("id", form["id"]))
            \(field(Field("school", "Your school", value: form["school"], hint: "Its name or its URN", autocomplete: "organization", mostCharacters: 200), problems))
            \(field(Field("name", "Your name", value: form["name"], autocomplete: "name", mostCharacters: 200), problems))
            \(field(Field("role", "What you do there", value: form["role"], hint: "For example SENCO or head", autocomplete: "organization-title", mostCharacters: 200), problems))
            \(field(Field("email", "Your e-mail address", kind: .email, value: form["email"], autocomplete: "email", mostCharacters: 254), problems))
            \(textArea("hopes", "What you hope for", value: form["hopes"], hint: "Please name no child.", rows: 4, mostCharacters: 1_000, problems))
            <div hidden="hidden">\(field(Field(trap, "Leave this empty", value: form[trap], autocomplete: "off")))</div>
            \(button("Send"))
            """))
        <p class="hint">Only \(service) reads this. It is kept for a year and used for nothing else.</p>
        """
    }

    static func thanks(_ service: String) -> Markup {
        """
        \(heading("Thank you", place: service))
        <p>What you wrote is with \(service).</p>
        \(part("What happens next", """
            <ol class="numbers"><li>Somebody from \(service) reads it and answers you by e-mail or telephone.</li>
            <li>There are often more schools than places. \(service) looks at where a group would matter most, and asks others who know the schools.</li>
            <li>If your school is chosen, you talk about what you need and what they bring, before anything begins.</li></ol>
            """))
        <p>You can close this page.</p>
        """
    }
}
