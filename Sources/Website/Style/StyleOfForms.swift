import Markup

enum StyleOfForms {
    static var buttonRow: Markup {
        buttons(
            "\(button("Save"))\(button("Save and add another", .secondary))\(linkButton("Open", to: "#main"))\(button("Erase", .warning))\(button("Not now", .quiet))"
        )
    }

    static var fields: Markup {
        """
        \(field(Field("name", "First name", value: "Ayo", hint: "As the child likes to be called")))
        \(field(Field("phone", "Telephone", kind: .tel, isOptional: true, width: 18)))
        \(field(Field("day", "Day", kind: .date, value: "2026-11-24")))
        \(field(Field("time", "Time", kind: .time, value: "10:30")))
        \(select("why", "Why?", reasons, chosen: "trip", isOptional: true))
        \(textArea("did", "What did we do?", value: "Passed a clap around.", hint: "A line is enough"))
        \(fileField("list", "Pupil list", kinds: [".csv"], hint: "As your information system writes it"))
        \(dateFields("born", "Date of birth", hint: "For example 27 3 2018", day: "27", month: "3", year: "2018"))
        \(copyField("Address to send", "https://hocket.example/invitations/…", id: "copied", hint: "It works once"))
        \(copyField("Message to send", "Hello, we would love to hear from you: https://hocket.example/home/…", id: "copied-text", rows: 3))
        """
    }

    static var choices: Markup {
        """
        \(radios("giver", "Who answered?", givers, chosen: "carer"))
        \(radios("photo", "Photos and video?", [Choice("yes", "Yes"), Choice("no", "No"), Choice("", "Not answered")], chosen: "yes"))
        \(checkboxes("who", "Who takes part?", [Choice("a", "Ayo B."), Choice("b", "Mia F.")], chosen: ["a"]))
        \(checkbox("meant", "It is meant to be so", isChecked: false))
        \(fieldset("Safeguarding lead", field(Field("leadName", "Name", hint: "Shown beside every text about a child"))))
        """
    }

    static var register: Markup {
        """
        \(row("Ayo B.", "one", ""))
        \(row("Mia F.", "two", "present"))
        \(row("Jonah P.", "three", "absent"))
        """
    }

    static var marks: Markup {
        """
        \(markRow("beat", "Keeps a beat with others", hint: "By hand, foot or voice", choices: adultWords, chosen: "4", []))
        \(faceRow("like", "Do you like making music here?", choices: [Choice("1", "A bit"), Choice("3", "Yes"), Choice("5", "Very much"), Choice("pass", "Pass")], faces: ["1": 1, "3": 2, "5": 3], chosen: "3", []))
        \(childQuestion("play", "Do you want to make music in a small group each week?", picture: .playing, choices: [Choice("yes", "Yes"), Choice("no", "No")], chosen: "yes"))
        \(stepRow("aim", "How near is your aim?", hint: "0 is far away, 10 is there", to: 10, passLabel: "Pass", chosen: "6", []))
        """
    }

    static var saving: Markup {
        """
        \(savedStatus("Saved at 10:42 as a draft"))
        \(savedStatus("Not saved: no connection. It will be tried again."))
        \(saveBar("Save the session", saved: "Saved at 10:42 as a draft"))
        """
    }

    static var wrong: Markup {
        let problems = StylePage.problems
        return """
            \(field(Field("wrong-name", "Family name"), problems))
            \(field(Field("wrong-day", "Day", kind: .date), problems))
            \(dateFields("wrong-born", "Date of birth", day: "27", month: "13", year: "2018", problems))
            \(textArea("wrong-text", "A line", value: "Too long …", problems))
            \(select("wrong-reason", "Why?", [Choice("", "Choose one")] + reasons, chosen: "", problems))
            \(radios("wrong-choice", "Who answered?", givers, chosen: "", problems))
            \(checkbox("wrong-tick", "It is so", isChecked: false, problems))
            \(row("Kacper W.", "wrong-row", "", problems))
            \(markRow("wrong-mark", "Takes turns", hint: nil, choices: adultWords, chosen: "", problems))
            <p>\(linkButton("Without problems", to: "/style"))</p>
            """
    }

    private static let reasons = [Choice("ill", "Ill"), Choice("trip", "On a trip")]
    private static let adultWords = [
        Choice("1", "Not yet"), Choice("2", "Now and then"), Choice("3", "Half the time"), Choice("4", "Often"),
        Choice("5", "Nearly always"),
        Choice("cantSay", "Can’t say yet"),
    ]
    private static let givers = [Choice("carer", "A carer"), Choice("child", "The child", hint: "The child’s no always counts")]

    private static func row(_ name: String, _ prefix: String, _ mark: String, _ problems: [FieldProblem] = []) -> Markup {
        registerRow(
            name, fieldPrefix: prefix,
            marks: [Choice("present", "Present"), Choice("late", "Late"), Choice("watched", "Watched"), Choice("absent", "Absent")],
            chosen: mark, reasons: reasons, reason: "", problems)
    }
}
