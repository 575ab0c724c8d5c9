/// What exists for one group, counted: all that its steps are computed from.
public struct SetUpFacts: Sendable, Equatable {
    public enum Room: Sendable, Equatable { case none, notSeen, seen }

    /// Whether a reason is kept for working with this school.
    public var hasReason = false
    /// Pupils who have a place, today or later.
    public var members = 0
    /// Those of them without the reasons of whoever proposed them.
    public var withoutReasons = 0
    /// Those without any answer that counts about taking part.
    public var unanswered = 0
    /// Those whose answer about taking part is no.
    public var refused = 0
    /// Families who would like a call and have not said yes to taking part.
    public var calls = 0
    public var room = Room.none
    /// Whether instruments are booked for it.
    public var hasInstruments = false
    /// How many instruments are missing in the week in which most are.
    public var instrumentsMissing = 0
    public var serviceConfirmed = false
    public var schoolConfirmed = false
    public var meetingOn: Day?
    public var meetingHeld = false
    /// Members whose profile was talked through.
    public var talkedThrough = 0
    public var hasTutor = false
    public var tutorBriefed = false
    public var hasAssistant = false
    public var assistantBriefed = false
    public var hasSafeguarding = false
    /// Topics that the tutor has not taken, or whose time is over.
    public var trainingMissing: [String] = []
    public var outcomes = 0
    public var talkHeld = false
    /// How many sessions the programme gives, how many have a date, and how many took place and are logged.
    public var planned = 0
    public var dated = 0
    public var logged = 0
    public var firstSession: Day?
    /// Members who were asked something, in a session or for a report.
    public var asked = 0
    /// Members of whom the school gave background data.
    public var withBackground = 0
    /// Whether a report is open, and how many parts of reports are still awaited.
    public var reportIsOpen = false
    public var partsAwaited = 0
    public var reportsComplete = false
    public var shares = 0

    public init() {}
}
