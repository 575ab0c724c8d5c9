/// Who was there. Watching is taking part in one's own way, so it is a mark of its own.
public enum AttendanceMark: String, CaseIterable, Sendable, Codable {
    case present, late, watched, absent

    public var words: String {
        switch self {
        case .present: "Present"
        case .late: "Late"
        case .watched: "Watched"
        case .absent: "Absent"
        }
    }
}

/// Why a pupil was not there. A choice and never a story.
public enum AbsenceReason: String, CaseIterable, Sendable, Codable {
    case ill, notInSchool, elsewhereInSchool, trip, choseNotTo, suspended, notKnown

    public var words: String {
        switch self {
        case .ill: "Ill"
        case .notInSchool: "Not in school today"
        case .elsewhereInSchool: "Needed elsewhere in school"
        case .trip: "On a trip"
        case .choseNotTo: "Chose not to come"
        case .suspended: "Suspended"
        case .notKnown: "Not known"
        }
    }
}

/// Why a session did not take place.
public enum CancelReason: String, CaseIterable, Sendable, Codable {
    case tutorAway, schoolClosed, schoolEvent, noRoom, nobodyThere, other

    public var words: String {
        switch self {
        case .tutorAway: "The tutor was away"
        case .schoolClosed: "The school was closed"
        case .schoolEvent: "Something else at school"
        case .noRoom: "No room was free"
        case .nobodyThere: "No pupil could come"
        case .other: "Another reason"
        }
    }
}

/// Why a session takes place at another time.
public enum MoveReason: String, CaseIterable, Sendable, Codable {
    case tutorAway, schoolEvent, noRoom, other

    public var words: String {
        switch self {
        case .tutorAway: "The tutor is away"
        case .schoolEvent: "Something else at school"
        case .noRoom: "No room is free"
        case .other: "Another reason"
        }
    }
}
