import Markup
import Nurture
import Records

/// What helps to find a place, between the page and the records.
enum NominationForm {
    static func check(_ form: Form) -> Result<NomineeContent, Problems> {
        var reading = FormReading(form)
        var content = NomineeContent(music: reading.text("music", .note, called: "What you wrote"))
        content.interests = MusicalInterests.read(form["likes"])
        if let sentence = MusicalInterests.problem(with: content.interests) { reading.wrong("likes", sentence) }
        content.tendency = Tendency(rawValue: form["tendency"])
        content.need = Int(form["need"]).flatMap(PlaceNeed.init(rawValue:))
        let free = Set(form.all("free").compactMap { Slot($0) })
        content.free = free.isEmpty ? nil : free
        _ = reading.text("reasons", .note, called: "The reason")
        return reading.problems.isEmpty ? .success(content) : .failure(Problems(list: reading.problems))
    }

    static func fill(_ page: NominationPage) -> Form {
        let content = page.content
        return Form(
            [
                ("music", content.music), ("likes", MusicalInterests.written(content.interests)),
                ("tendency", content.tendency?.rawValue ?? ""), ("need", content.need.map { String($0.rawValue) } ?? ""),
                ("reasons", page.ownReasons ?? ""), ("revision", String(page.revision)),
            ] + (content.free ?? []).sorted(by: Slot.inOrder).map { ("free", $0.short) })
    }

    static func fields(_ form: Form, _ page: NominationPage, _ problems: [FieldProblem]) -> Markup {
        """
        \(when(page.ownReasons != nil, textArea("reasons", "Why would a place be good for this child?", value: form["reasons"], isOptional: true, mostCharacters: 1_000, problems)))
        \(textArea("music", "What does the child do with music?", value: form["music"], hint: "Taps, hums, asks to hear a song again, has never tried", isOptional: true, mostCharacters: 1_000, problems))
        \(field(Field("likes", "Which music do they like?", value: form["likes"], hint: "A few words with commas between: drums, singing, film music", isOptional: true, autocomplete: "off", mostCharacters: 600), problems))
        \(radios("tendency", "How does school life tend to look?", [Choice("", "Not said yet")] + Tendency.allCases.map { Choice($0.rawValue, $0.words) }, chosen: form["tendency"], hint: "It helps to mix a group well. It is no diagnosis.", problems))
        \(radios("need", "How much does it matter that this child gets a place now?", [Choice("", "Not said yet")] + PlaceNeed.allCases.map { Choice(String($0.rawValue), $0.words) }, chosen: form["need"], problems))
        \(times(form, page, problems))
        """
    }

    private static func times(_ form: Form, _ page: NominationPage, _ problems: [FieldProblem]) -> Markup {
        guard !page.offered.isEmpty else {
            return emptyState("Once the school says which times it can offer, tick here when the child may come.")
        }
        let choices = page.offered.map { time in
            Choice(time.slot.short, time.slot.written, hint: time.lessons[page.yearGroup].map { "Misses \($0)" })
        }
        return checkboxes(
            "free", "When may the child be away from class?", choices, chosen: Set(form.all("free")),
            hint: "Leave out what the child would hate to miss.", problems)
    }
}

extension Slot {
    /// By weekday and time.
    static func inOrder(_ one: Slot, _ other: Slot) -> Bool { (one.weekday, one.time) < (other.weekday, other.time) }
}
