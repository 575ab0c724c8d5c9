import Markup
import Nurture
import Records

/// What a tutor offers, in their own words, and their own training.
struct OfferView {
    static let title = "What I offer as a tutor"

    let own: OwnOffer
    let answers: Answers
    var problems: [FieldProblem] = []
    var saved = Markup.nothing

    private var form: Form { answers.form }

    var markup: Markup {
        """
        \(backLink("My account", to: "/account"))
        \(heading(OfferView.title))
        <p>Your service lead reads this to find the right tutor for a group. It is in your words; nobody counts or compares it.</p>
        \(saved)
        \(draftNotice(answers.draft, ofFormAt: "/account/offer"))
        \(frame(to: "/account/offer", draft: "/drafts", fields))
        \(part("My training", TrainingOfPersonView(training: own.training, whenNone: "Nothing is recorded yet. Tell your service lead what you took and when.").markup))
        \(when(!own.courses.isEmpty, part("Courses to come", "<ul class=\"places\">\(each(own.courses) { CourseWords.item($0) })</ul>")))
        """
    }

    private var fields: Markup {
        """
        \(hidden("revision", form["revision"]))
        \(checkbox("isInterested", "I would like to lead a music nurture group", isChecked: form.has("isInterested")))
        \(field(Field("instruments", "What do you play?", value: form["instruments"], isOptional: true, mostCharacters: 200), problems))
        \(checkboxes("practice", "How do you like to work?", MusicPractice.allCases.map { Choice($0.rawValue, $0.words) }, chosen: Set(form.all("practice"))))
        \(textArea("ownWords", "How are you with children who find school hard?", value: form["ownWords"], hint: "What you bring, what you have learned, what you are still unsure of", isOptional: true, mostCharacters: 1_000, problems))
        \(fieldset("When are you free?", """
            <p class="hint">For groups, so between the other lessons. Leave a day empty if you are not free. Like 9:00–12:00, 13:15–15:00</p>
            \(each(Weekday.schoolDays) { day in
                field(Field(OfferForm.freeField(day), day.name, value: form[OfferForm.freeField(day)], isOptional: true, mostCharacters: 200), problems)
            })
            """))
        \(when(!own.choices.isEmpty, checkboxes("schools", "At which of these schools do you teach already?", own.choices.map { Choice($0.id.description, $0.name) }, chosen: Set(form.all("schools")))))
        \(field(Field("otherSchools", "At which other schools?", value: form["otherSchools"], isOptional: true, mostCharacters: 200), problems))
        \(savedStatus())\(button("Save"))
        """
    }

    /// What is known of an offer, a line each.
    static func lines(_ offer: TutorOffer) -> [SummaryLine] {
        let free = Weekday.schoolDays.compactMap { day -> String? in
            let times = offer.free.written(on: day)
            return times.isEmpty ? nil : "\(day.name) \(times)"
        }
        return [
            SummaryLine("Plays", text: offer.instruments),
            SummaryLine("Likes to work with", text: offer.practice.map(\.words).joined(separator: ", ")),
            SummaryLine("In their own words", offer.ownWords.isEmpty ? none : paragraphs(offer.ownWords)),
            SummaryLine("Free", free.isEmpty ? none : each(free) { "<div>\($0)</div>" }),
        ]
    }

    private static let none: Markup = "<span class=\"none\">Not said yet</span>"
}
