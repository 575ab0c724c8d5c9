import Markup
import Testing

@Suite("Every component")
struct EveryComponentTests {
    /// The names of children, the quotes of adults and what a bored visitor types.
    private static let nasty = "O’Neill & \"Søn\" <b>'x'</b>"

    static let all: [(String, Markup)] = {
        let problems = [FieldProblem("a", nasty)]
        let choices = [Choice("1", nasty, hint: nasty), Choice("2", "Two")]
        return [
            ("heading", heading(nasty, place: nasty)), ("part", part(nasty, "<p>\(nasty)</p>")), ("notice", notice(.plain, nasty)),
            ("tag", tag(nasty)), ("details", details(nasty, "<p/>", isOpen: true)), ("empty state", emptyState(nasty)),
            ("back link", backLink(nasty, to: "/\(nasty)")),
            ("safeguarding panel", safeguardingPanel(leadName: nasty, phone: nasty, school: nasty, reportAddress: "/x")),
            (
                "safeguarding panel in a language",
                safeguardingPanel(
                    in: SafeguardingWords(title: nasty, tell: nasty, danger: "\(nasty) 999."), leadName: nasty, phone: nasty)
            ),
            ("error summary", errorSummary(problems)), ("field", field(Field("a", nasty, value: nasty, hint: nasty), problems)),
            ("text area", textArea("a", nasty, value: nasty, hint: nasty, problems)),
            ("select", select("a", nasty, choices, chosen: "2", hint: nasty, problems)),
            ("file field", fileField("a", nasty, kinds: [nasty], hint: nasty, problems)),
            ("radios", radios("a", nasty, choices, chosen: "1", hint: nasty, problems)),
            ("checkboxes", checkboxes("a", nasty, choices, chosen: ["1"], hint: nasty, problems)),
            ("checkbox", checkbox("a", nasty, isChecked: true, hint: nasty, problems)),
            ("copy field", copyField(nasty, nasty, id: "a", hint: nasty)),
            ("longer copy field", copyField(nasty, nasty, id: "a", hint: nasty, rows: 4)),
            (
                "date fields",
                dateFields("a", nasty, hint: nasty, day: nasty, month: nasty, year: nasty, [FieldProblem("a-day", nasty)])
            ), ("hidden", hidden("a", nasty)),
            ("fieldset", fieldset(nasty, .nothing)), ("button", button(nasty, name: "a", value: nasty)),
            ("link button", linkButton(nasty, to: "/\(nasty)")), ("save bar", saveBar(nasty, saved: nasty)),
            (
                "register row",
                registerRow(
                    nasty, fieldPrefix: "a", marks: choices, chosen: "1", reasons: choices, reason: "2", [FieldProblem("a-mark", nasty)])
            ),
            ("form", form(to: "/\(nasty)", draft: "/drafts", isMultipart: true, .nothing)),
            ("waiting list", waitingList([WaitingItem(nasty, detail: nasty, address: "/\(nasty)", tag: tag(nasty))], whenEmpty: "")),
            ("summary list", summaryList([SummaryLine(nasty, text: nasty, change: "/x"), SummaryLine("b", text: "")])),
            ("table", table(nasty, headers: [nasty, nasty], rows: [["\(nasty)", "\(nasty)"]])),
            ("quote", quote(nasty, by: nasty, asked: nasty, readers: nasty)), ("paragraphs", paragraphs(nasty)),
            ("mark row", markRow("a", nasty, hint: nasty, choices: choices, chosen: "1", problems)),
            ("face row", faceRow("a", nasty, choices: choices, faces: ["1": 1], chosen: "2", problems)),
            (
                "child’s question",
                childQuestion("a", nasty, picture: .playing, choices: choices, chosen: "1", hint: nasty, problems)
            ),
            ("step row", stepRow("a", nasty, hint: nasty, to: 10, passLabel: nasty, chosen: "3", problems)),
            ("outcome", outcomeStave(nasty, [StaveNotes(.home, start: [1, 5], end: [3])], saying: [nasty])), ("voice key", voiceKey()),
            ("half hour", halfHour([BarPart(nasty, minutes: 12), BarPart(nasty, minutes: 0)])),
            ("goal", goalPicture(nasty, [GoalPoint(nasty, number: 0), GoalPoint(nasty, number: 10)], whenEmpty: nasty)),
            (
                "place map",
                placeMap(
                    PlaceSign.allCases.map { PlacedSign($0, east: 400_000, north: 300_000, number: 12) },
                    key: PlaceSign.allCases.map { ($0, nasty) })
            ),
            ("goal by faces", goalFaces(nasty, [(nasty, 2)], whenEmpty: nasty)), ("face", face(1)),
            ("phrase", phrase([PhraseStep(.done, nasty), PhraseStep(.waiting, nasty)], title: nasty)),
            ("phrase key", phraseKey([(.done, nasty), (.notStarted, nasty)])),
            ("square code", squareCode([[true, false, true], [false, true, true], [false, false, false]])),
            ("beats", beats([Beat("late", nasty), Beat("today", nasty, startsBar: true)], title: nasty)),
        ]
    }()

    @Test("is well-formed, whatever is said in it", arguments: all)
    func wellFormed(name: String, markup: Markup) {
        #expect(WellFormed(markup).problem == nil)
        #expect(!WellFormed(markup).elements.contains { $0.name == "b" })
    }

    @Test("points only to IDs that are there, and uses none twice", arguments: all)
    func ties(name: String, markup: Markup) {
        let read = WellFormed(markup)
        let ids = read.values("id")
        #expect(Set(ids).count == ids.count)
        for attribute in ["for", "aria-describedby", "aria-labelledby"] {
            for id in read.values(attribute).flatMap({ $0.split(separator: " ").map(String.init) }) { #expect(ids.contains(id)) }
        }
    }

    @Test("hides its pictures from those to whom the words beside them are read", arguments: all)
    func pictures(name: String, markup: Markup) {
        #expect(WellFormed(markup).all("svg").allSatisfy { $0.attributes["aria-hidden"] == "true" })
    }
}
