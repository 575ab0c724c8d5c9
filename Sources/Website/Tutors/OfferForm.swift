import Nurture
import Records

/// The form in which tutors say what they offer.
enum OfferForm {
    static func freeField(_ weekday: Weekday) -> String { "free-\(weekday.rawValue)" }

    static func fill(_ own: OwnOffer) -> Form {
        let offer = own.offer
        let free = Weekday.schoolDays.map { (name: freeField($0), value: offer.free.written(on: $0)) }
        return Form(
            [
                (name: "instruments", value: offer.instruments), (name: "ownWords", value: offer.ownWords),
                (name: "otherSchools", value: offer.otherSchools), (name: "revision", value: String(own.revision)),
            ] + free + offer.practice.map { (name: "practice", value: $0.rawValue) }
                + own.schools.sorted().map { (name: "schools", value: $0.description) }
                + (own.interestedSince == nil ? [] : [(name: "isInterested", value: "yes")]))
    }

    /// - Throws: ``Problems``
    static func draft(_ form: Form, _ own: OwnOffer) throws -> OfferDraft {
        var reading = FormReading(form)
        let instruments = reading.text("instruments", .line, called: "What you play")
        let ownWords = reading.text("ownWords", .note, called: "What you say of yourself")
        let otherSchools = reading.text("otherSchools", .line, called: "The other schools")
        var free: [FreeTime] = []
        for weekday in Weekday.schoolDays {
            let field = freeField(weekday)
            if let times = FreeTime.read(form[field], on: weekday) {
                free += times
            } else {
                reading.wrong(field, "Write the times on \(weekday.name)s like 9:00–12:00, 13:15–15:00")
            }
        }
        try reading.end()
        let (practice, schools) = (Set(form.all("practice")), Set(form.all("schools")))
        return OfferDraft(
            offer: TutorOffer(
                instruments: instruments, practice: MusicPractice.allCases.filter { practice.contains($0.rawValue) }, ownWords: ownWords,
                free: free, otherSchools: otherSchools),
            isInterested: form.has("isInterested"),
            schools: Set(own.choices.map(\.id).filter { schools.contains($0.description) }), revision: Int(form["revision"]) ?? 0)
    }
}
