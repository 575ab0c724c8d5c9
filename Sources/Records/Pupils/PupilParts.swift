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
public struct ProfileContent: Codable, Sendable, Equatable {
    public var strengths = ""
    public var whatIsHard = ""
    public var whatHelps = ""
    public var interests = ""

    public init(strengths: String = "", whatIsHard: String = "", whatHelps: String = "", interests: String = "") {
        self.strengths = strengths
        self.whatIsHard = whatIsHard
        self.whatHelps = whatHelps
        self.interests = interests
    }
}
