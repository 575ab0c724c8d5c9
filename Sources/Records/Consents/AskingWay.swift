import Nurture

/// How an adult who has said nothing about taking part can be asked today, when many are asked at once.
public enum AskingWay: Sendable, Equatable {
    case mail(EmailAddress)
    /// Without an address for mail: by a printed letter, or by a link that the school texts.
    case letter
    case askedToday
    /// Asked three times: somebody rings them, or they are asked again from this day on.
    case notBefore(Day)
}

extension CarerAsked {
    /// Nil for whoever has answered or can't be asked at all. “Please ring me” is an answer: they wait for a call.
    public var way: AskingWay? {
        guard obstacle == nil, !hasAnswered else { return nil }
        if times.isToday { return .askedToday }
        if let day = times.nextDay { return .notBefore(day) }
        return EmailAddress(carer.email).map { .mail($0) } ?? .letter
    }
}

/// An adult who has said nothing about taking part.
public struct UnansweredAdult: Sendable {
    public let pupil: ID<Pupil>
    public let adult: CarerAsked
    public let way: AskingWay
}

extension SchoolConsents {
    /// The adults without an answer, pupil by pupil; none for whoever does not ask families. Where the answer is a no already, only a
    /// person asks again, and not a button.
    public var unanswered: [UnansweredAdult] {
        pupils.filter { !$0.takingPart.isNo }.flatMap { UnansweredAdult.among(adults[$0.pupil] ?? [], of: $0.pupil) }
    }
}

extension UnansweredAdult {
    static func among(_ adults: [CarerAsked], of pupil: ID<Pupil>) -> [UnansweredAdult] {
        adults.compactMap { adult in adult.way.map { UnansweredAdult(pupil: pupil, adult: adult, way: $0) } }
    }
}

extension Transaction {
    func unansweredAdults(at school: ID<School>) throws -> [UnansweredAdult] {
        try pupilsKept(at: school).flatMap { try unansweredAdults(of: $0) }
    }

    func unansweredAdults(of pupil: ID<Pupil>) throws -> [UnansweredAdult] {
        if try consentEffect(of: pupil, .takingPart).isNo { return [] }
        return UnansweredAdult.among(try carersAsked(about: pupil), of: pupil)
    }
}
