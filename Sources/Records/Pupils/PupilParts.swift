import Foundation
import Nurture

/// The box for those who work with a pupil.
public struct PupilKnown: Codable, Sendable, Equatable {
    public var firstName: String
    public var initial: String
    public var accessNeeds: String

    public init(firstName: String, initial: String, accessNeeds: String = "") {
        self.firstName = firstName
        self.initial = initial
        self.accessNeeds = accessNeeds
    }

    /// Ayo B.
    public var shortName: String { initial.isEmpty ? firstName : "\(firstName) \(initial)." }
}

/// The box for the leads.
public struct PupilIdentity: Codable, Sendable, Equatable {
    public var familyName: String
    public var birthDate: Day

    public init(familyName: String, birthDate: Day) {
        self.familyName = familyName
        self.birthDate = birthDate
    }
}

/// A pupil as a school's list or a lead's form states it, checked.
public struct PupilDraft: Sendable {
    public var id: ID<Pupil>
    public var firstName: String
    public var familyName: String
    public var birthDate: Day
    public var yearGroup: YearGroup
    /// Only a school lead may state it.
    public var upn: String?
    public var accessNeeds: String
    public var reasons: String

    public init(
        id: ID<Pupil> = .new(), firstName: String, familyName: String, birthDate: Day, yearGroup: YearGroup, upn: String? = nil,
        accessNeeds: String = "", reasons: String = ""
    ) {
        self.id = id
        self.firstName = firstName
        self.familyName = familyName
        self.birthDate = birthDate
        self.yearGroup = yearGroup
        self.upn = upn
        self.accessNeeds = accessNeeds
        self.reasons = reasons
    }

    var known: PupilKnown {
        PupilKnown(
            firstName: firstName, initial: PupilName(given: firstName, family: familyName).initial, accessNeeds: accessNeeds)
    }

    var identity: PupilIdentity { PupilIdentity(familyName: familyName, birthDate: birthDate) }
}

/// What the school lead tells a tutor about a pupil.
public struct ProfileContent: Sendable, Equatable {
    public var strengths = ""
    public var whatIsHard = ""
    public var whatHelps = ""
    public var whatToAvoid = ""
    /// Sounds, light, touch, closeness.
    public var senses = ""
    /// How the child is told what comes next.
    public var plan = ""
    /// More about the child's music than the list of interests says.
    public var interests = ""

    public init(
        strengths: String = "", whatIsHard: String = "", whatHelps: String = "", whatToAvoid: String = "", senses: String = "",
        plan: String = "", interests: String = ""
    ) {
        self.strengths = strengths
        self.whatIsHard = whatIsHard
        self.whatHelps = whatHelps
        self.whatToAvoid = whatToAvoid
        self.senses = senses
        self.plan = plan
        self.interests = interests
    }
}

extension ProfileContent: Codable {
    /// What an older box does not hold was not asked then.
    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        func text(_ key: CodingKeys) throws -> String { try box.decodeIfPresent(String.self, forKey: key) ?? "" }
        self.init(
            strengths: try text(.strengths), whatIsHard: try text(.whatIsHard), whatHelps: try text(.whatHelps),
            whatToAvoid: try text(.whatToAvoid), senses: try text(.senses), plan: try text(.plan), interests: try text(.interests))
    }
}
