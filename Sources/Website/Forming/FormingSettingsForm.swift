import Markup
import Nurture
import Records

/// The numbers by which groups are suggested, as a programme's lead fills them in.
enum FormingSettingsForm {
    static let sample: @Sendable (SampleWorld) -> Form = { _ in filled(FormingSettings(), revision: 0) }

    static func filled(_ settings: FormingSettings, revision: Int) -> Form {
        Form(FormingNumber.allCases.map { ($0.rawValue, String(settings[$0])) } + [("revision", String(revision))])
    }

    /// The numbers, or everything that is wrong with them.
    static func read(_ form: Form) throws -> FormingSettings {
        var settings = FormingSettings()
        var problems: [FormingSettingsProblem] = []
        for number in FormingNumber.allCases {
            guard let typed = Int(form[number.rawValue]), number.range.contains(typed) else {
                problems.append(number.problem)
                continue
            }
            settings[number] = typed
        }
        // Whether numbers fit beside each other can only be said once each is one.
        if problems.isEmpty { problems = settings.problems }
        guard problems.isEmpty else { throw Problems(list: problems.map { FieldProblem($0.number.rawValue, $0.sentence) }) }
        return settings
    }
}
