import Markup
import Nurture
import Records

/// An outcome in words, as a programme lead writes it.
enum OutcomeForm {
    static let sample = Form([
        ("heading", OutcomeHeading.musical.rawValue), ("outcomeName", "Listening"), ("meaning", "Hears what others play."),
        ("forPupil", "I hear what others play."), ("forHome", "My child listens to music."), ("signs", "Turns to who plays"),
    ])

    static func fill(_ words: OutcomeWords) -> [(name: String, value: String)] {
        [
            ("outcomeName", words.wording.name), ("meaning", words.wording.meaning), ("forPupil", words.wording.forPupil),
            ("forHome", words.wording.forHome), ("signs", SignList.written(words.signs)),
        ]
    }

    static func words(_ reading: inout FormReading) -> OutcomeWords {
        let form = reading.form
        let asked = [
            ("outcomeName", "Give the outcome a name"), ("meaning", "Say what it means"), ("forPupil", "Say how a pupil is asked"),
            ("forHome", "Say how home is asked"),
        ]
        for (field, sentence) in asked where form[field].isEmpty { reading.wrong(field, sentence) }
        let signs = SignList.read(form["signs"])
        if signs.isEmpty { reading.wrong("signs", "Write at least one sign by which a tutor or teacher would know it") }
        if let sentence = SignList.problem(with: signs) { reading.wrong("signs", sentence) }
        return OutcomeWords(
            wording: OutcomeWording(
                name: reading.text("outcomeName", .line, called: "The name"),
                meaning: reading.text("meaning", .note, called: "The meaning"),
                forPupil: reading.text("forPupil", .line, called: "The pupil’s sentence"),
                forHome: reading.text("forHome", .line, called: "Home’s sentence")),
            signs: signs)
    }

    static func fields(_ form: Form, _ problems: [FieldProblem]) -> Markup {
        """
        \(field(Field("outcomeName", "Name", value: form["outcomeName"], hint: "Short and plain, like “Confidence”", mostCharacters: 200), problems))
        \(textArea("meaning", "What it means", value: form["meaning"], hint: "For tutors and teachers", rows: 2, mostCharacters: 1_000, problems))
        \(field(Field("forPupil", "How a pupil is asked", value: form["forPupil"], hint: "One thing that can be so a little, sometimes or often, beginning with “I”, for a child of seven", mostCharacters: 200), problems))
        \(field(Field("forHome", "How home is asked", value: form["forHome"], hint: "The same in a few easy words, beginning with “My child”", mostCharacters: 200), problems))
        \(textArea("signs", "Signs", value: form["signs"], hint: "What a tutor or teacher would see, one on a line, like “Puts a hand up”", rows: 4, problems))
        """
    }

    /// What somebody else saved in between.
    static func lines(_ words: OutcomeWords) -> [SummaryLine] {
        [
            SummaryLine("Name", text: words.wording.name), SummaryLine("What it means", text: words.wording.meaning),
            SummaryLine("How a pupil is asked", text: words.wording.forPupil),
            SummaryLine("How home is asked", text: words.wording.forHome),
            SummaryLine("Signs", paragraphs(SignList.written(words.signs))),
        ]
    }
}
