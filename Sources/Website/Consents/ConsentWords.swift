import Markup
import Nurture
import Records

/// Consent in a word, and in a sentence for the leads.
enum ConsentWords {
    static func tag(_ effect: ConsentEffect) -> Markup { tag(effect.allowance) }

    static func tag(_ allowance: Allowance) -> Markup {
        switch allowance {
        case .yes: label("Yes", .done)
        case .no: label("No", .late)
        case .notYet: label("No answer yet", .waiting)
        }
    }

    /// What is allowed today, and why.
    static func sentence(_ question: ConsentQuestion, _ effect: ConsentEffect) -> String {
        let means = meaning(question)
        return switch effect {
        case .yes: "\(means.allowed), because an adult who may answer said yes and nobody said no."
        case .notYet: "\(means.refused), because nobody who may answer has answered yet."
        case .no(let reason): "\(means.refused), because \(reason.words)."
        }
    }

    /// How an answer was given, and where it was said on the telephone, who spoke and when.
    static func how(_ line: ConsentLine) -> String {
        line.talk.map { "\(line.how.words) with \($0.spokenBy), at \($0.at.written)" } ?? line.how.words
    }

    /// The wording that was read, and in which language if it was not the record's.
    static func wording(_ line: ConsentLine) -> String {
        let language = line.language.flatMap { $0 == .english ? nil : ", in \($0.name)" } ?? ""
        return "No. \(line.wording)\(language)"
    }

    private static func meaning(_ question: ConsentQuestion) -> (allowed: String, refused: String) {
        switch question {
        case .takingPart: ("The child can be on a group’s register", "The child has no place on a register")
        case .evaluation: ("What the child does and says may be counted", "What the child does and says is not counted")
        case .audio: ("Sound may be recorded", "No sound may be recorded")
        case .photo: ("Photos and film may be taken", "No photo and no film may be taken")
        case .publication: ("Music and words may be shown outside, without the name", "Nothing may be shown outside the school")
        }
    }
}

private func label(_ text: String, _ tone: TagTone) -> Markup { tag(text, tone) }
