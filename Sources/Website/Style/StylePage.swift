import Markup

/// Every component in every state, as the pages use it.
struct StylePage {
    /// What a form with something wrong shows; its summary stands first on the page, as everywhere.
    static let problems = [
        FieldProblem("wrong-name", "Enter the family name"), FieldProblem("wrong-day", "Enter the day, like 24 November 2026"),
        FieldProblem("wrong-text", "Shorten the line to 1,000 characters or fewer"), FieldProblem("wrong-reason", "Choose a reason"),
        FieldProblem("wrong-choice", "Choose who answered"), FieldProblem("wrong-tick", "Tick this if it is so"),
        FieldProblem("wrong-row-mark", "Choose whether Kacper W. was there"),
        FieldProblem("wrong-mark", "Choose a mark, or “Can’t say yet”"),
        FieldProblem("wrong-born-day", "There is no month 13"),
    ]

    let hasProblems: Bool

    var markup: Markup {
        """
        \(heading("Style", place: "Every component in every state"))
        <p>The page is a sheet of music: warm paper, deep ink, and a stave that begins each part. Light or dark follows the machine’s wish.</p>
        \(hasProblems ? StyleOfForms.wrong : whole)
        """
    }

    private var whole: Markup {
        """
        \(part("Voices and signs", StyleOfStaves.markup))
        \(part("Outcomes in four voices", StyleOfStaves.outcomes))
        \(part("The half hour", StyleOfStaves.halfHours))
        \(part("A pupil’s aim", StyleOfStaves.aims))
        \(part("Words", StyleOfWords.markup))
        \(part("How things stand", StyleOfWords.standing))
        \(part("Lists", StyleOfLists.markup))
        \(part("Buttons", StyleOfForms.buttonRow))
        \(part("Fields", StyleOfForms.fields))
        \(part("Choices", StyleOfForms.choices))
        \(part("The register", StyleOfForms.register))
        \(part("Marks, faces and steps", StyleOfForms.marks))
        \(part("Saving", StyleOfForms.saving))
        \(part("Something wrong", "<p>\(linkButton("The same with problems", to: "/style?problems=yes"))</p>"))
        \(safeguardingPanel(leadName: "Gwen Ashby", phone: "01632 960011", school: "Larkrise Primary School", reportAddress: "#main"))
        """
    }
}
