import Nurture
import Records

/// Reads a topic of training: a new one, or one of the page's, whose fields carry its ID.
enum TopicForm {
    static func name(_ topic: ID<TrainingTopic>) -> String { "name-\(topic)" }
    static func validMonths(_ topic: ID<TrainingTopic>) -> String { "validMonths-\(topic)" }
    static func isExpected(_ topic: ID<TrainingTopic>) -> String { "isExpected-\(topic)" }

    /// - Parameter topics: those of the programme, of which no two have the same name.
    static func check(_ form: Form, of topic: ID<TrainingTopic>? = nil, among topics: [TopicLine]) throws -> TopicDraft {
        let (named, valid) = (topic.map(name) ?? "name", topic.map(validMonths) ?? "validMonths")
        var reading = FormReading(form)
        let name = reading.text(named, .line, called: "The topic")
        if name.isEmpty { reading.wrong(named, "Enter what the training is about") }
        if let other = topics.first(where: { $0.name == name && $0.id != topic }) {
            reading.wrong(
                named, other.end == nil ? "There is a topic of this name already" : "A topic of this name was ended; take it up again below"
            )
        }
        let months = months(valid, &reading)
        try reading.end()
        return TopicDraft(name: name, validMonths: months, isExpected: form.has(topic.map(isExpected) ?? "isExpected"))
    }

    /// Empty for what does not run out.
    private static func months(_ field: String, _ reading: inout FormReading) -> Int? {
        guard !reading.form[field].isEmpty else { return nil }
        guard let months = Int(reading.form[field]), (1...120).contains(months) else {
            reading.wrong(field, "Enter a number of months from 1 to 120, or leave it empty if it does not run out")
            return nil
        }
        return months
    }
}
