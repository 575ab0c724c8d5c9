/// Everything that families read, by the key under which a translator finds it.
public enum FamilyPhrase: String, CaseIterable, Sendable {
    case skip = "page.skip"
    case otherLanguages = "page.languages"
    case record = "page.record"
    case problem = "problem.title"
    case error = "problem.word"

    case dateTitle = "date.title"
    case dateWhy = "date.why"
    case dateLabel = "date.label"
    case dateExample = "date.example"
    case day = "date.day"
    case month = "date.month"
    case year = "date.year"
    case openPage = "date.open"
    case dateUnreadable = "date.unreadable"
    case dateWrong = "date.wrong"
    case dateWait = "date.wait"
    case dateAgain = "date.again"
    case dateHelp = "date.help"
    case goneTitle = "gone.title"
    case goneHelp = "gone.help"

    case askTitle = "ask.title"
    case askHello = "ask.hello"
    case askAbout = "ask.about"
    case askAlone = "ask.alone"
    case askChange = "ask.change"
    case askRing = "ask.ring"
    case askSend = "ask.send"

    case takingPart = "question.takingPart"
    case evaluation = "question.evaluation"
    case audio = "question.audio"
    case photo = "question.photo"
    case publication = "question.publication"

    case yes = "answer.yes"
    case no = "answer.no"
    case ring = "answer.ring"
    case ownAnswer = "answer.own"
    case noAnswer = "answer.none"
    case saved = "answer.saved"

    case askChild = "child.link"
    case childWhy = "child.why"
    case childTitle = "child.title"
    case childHello = "child.hello"
    case childTakingPart = "child.takingPart"
    case childEvaluation = "child.evaluation"
    case childAudio = "child.audio"
    case childPhoto = "child.photo"
    case childPublication = "child.publication"
    case childSend = "child.send"
    case childSaved = "child.saved"
    case childBack = "child.back"

    case noteLink = "note.link"
    case noteTitle = "note.title"
    case noteHello = "note.hello"
    case noteReaders = "note.readers"
    case noteWrote = "note.wrote"
    case noteWords = "note.words"
    case noteMore = "note.more"
    case noteSend = "note.send"
    case noteBack = "note.back"
    case noteNone = "note.none"
    case noteLong = "note.long"
    case noteKept = "note.kept"
    case worryTitle = "worry.title"
    case worryTell = "worry.tell"
    case worryDanger = "worry.danger"

    case until = "letter.until"
    case dateAsked = "letter.date"
    case camera = "letter.camera"
    case onPaper = "letter.paper"
    case question = "letter.question"
    case childName = "letter.childName"
    case yourName = "letter.yourName"
    case whoYouAre = "letter.whoYouAre"
    case today = "letter.today"
    case signature = "letter.signature"

    /// What is put into the sentence, as `{child}`.
    public enum Blank: String, CaseIterable, Sendable {
        case child, carer, school, day, answer, tries, minutes
    }

    /// The blanks that the sentence has in every language.
    public var blanks: Set<Blank> {
        switch self {
        case .askTitle, .askChild, .childWhy, .childTitle, .noteLink: [.child]
        case .noteHello: [.carer, .child]
        case .askHello: [.carer, .child, .school]
        case .ownAnswer: [.day, .answer]
        case .until: [.day]
        case .dateWrong: [.tries]
        case .dateWait: [.minutes]
        default: []
        }
    }

    /// A question as an adult reads it.
    public static func asked(_ question: ConsentQuestion) -> FamilyPhrase {
        switch question {
        case .takingPart: .takingPart
        case .evaluation: .evaluation
        case .audio: .audio
        case .photo: .photo
        case .publication: .publication
        }
    }

    /// A question as the child reads it.
    public static func askedOfChild(_ question: ConsentQuestion) -> FamilyPhrase {
        switch question {
        case .takingPart: .childTakingPart
        case .evaluation: .childEvaluation
        case .audio: .childAudio
        case .photo: .childPhoto
        case .publication: .childPublication
        }
    }
}
