import Markup

/// Every component in every state.
enum StylePage {
    static var markup: Markup {
        let problems = [FieldProblem("wrong-name", "Enter a name")]
        return """
            \(heading("Style", place: "Every component in every state"))
            \(part("Notices", """
                \(notice(.done, "Saved at 10:42"))
                \(notice(.warning, "A group of six", "<p>Three to five leave time for every voice.</p>"))
                \(notice(.plain, "You were signed out", "<p>What you typed is still here.</p>"))
                """))
            \(part("Fields", """
                \(field(Field("name", "First name", value: "Ayo", hint: "As the child likes to be called")))
                \(field(Field("phone", "Telephone", kind: .tel, isOptional: true)))
                \(field(Field("wrong-name", "Family name"), problems))
                \(textArea("did", "What did we do?", value: "Passed a clap around.", hint: "A line is enough"))
                \(radios("giver", "Who answered?", [Choice("carer", "A carer"), Choice("child", "The child", hint: "The child’s no always counts")], chosen: "carer"))
                \(checkboxes("who", "Who takes part?", [Choice("a", "Ayo B."), Choice("b", "Mia F.")], chosen: ["a"]))
                \(select("why", "Why?", [Choice("ill", "Ill"), Choice("trip", "On a trip")], chosen: "trip", isOptional: true))
                \(copyField("Address to send", "https://hocket.example/invitations/…", id: "copied"))
                """))
            \(part("Buttons", buttons("\(button("Save"))\(button("Save and add another", .secondary))\(button("Sign out", .quiet))\(button("Erase", .warning))\(linkButton("Open", to: "#main"))")))
            \(part("Register", registerRow("Ayo B.", fieldPrefix: "sample", marks: [Choice("present", "Present"), Choice("late", "Late"), Choice("watched", "Watched"), Choice("absent", "Absent")], chosen: "watched", reasons: [Choice("ill", "Ill")], reason: "")))
            \(part("Stave", beats([
                Beat("logged", "1 logged"), Beat("late", "2 late"), Beat("watched", "3 watched"), Beat("absent", "4 absent", startsBar: true), Beat("cancelled", "5 cancelled"),
                Beat("unfinished", "6 unfinished"), Beat("today", "7 today"), Beat("toCome", "8 to come"),
            ], title: "Eight sessions")))
            \(part("Lists", """
                \(waitingList([WaitingItem("The Tuesday Tides", detail: "Today at 10:30", address: "#main", tag: tag("Today", .waiting))], whenEmpty: ""))
                \(waitingList([], whenEmpty: "Nothing waits for you."))
                \(summaryList([SummaryLine("Room", text: "Music room"), SummaryLine("Access needs", text: "")]))
                \(table("Sessions", headers: ["Session", "Day", "State"], rows: [["1", "3 Nov 2026", tag("Logged", .done)], ["2", "10 Nov 2026", tag("Late", .late)]]))
                \(quote("My hands knew it before me.", by: "Mia F., written down word for word by Rafi Penrose"))
                \(details("More", "<p>Some more.</p>"))
                """))
            \(safeguardingPanel(leadName: "Gwen Ashby", phone: "01632 960011", reportAddress: "#main"))
            """
    }
}
