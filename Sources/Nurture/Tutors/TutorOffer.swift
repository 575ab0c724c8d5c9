/// What a tutor says of themselves, in their own words. It is read by people and never counted.
public struct TutorOffer: Codable, Sendable, Equatable {
    /// What they play, as they put it.
    public var instruments: String
    public var practice: [MusicPractice]
    /// How they are with children who find school hard.
    public var ownWords: String
    public var free: [FreeTime]
    /// Schools where they teach that the service does not work with.
    public var otherSchools: String

    public init(
        instruments: String = "", practice: [MusicPractice] = [], ownWords: String = "", free: [FreeTime] = [], otherSchools: String = ""
    ) {
        self.instruments = instruments
        self.practice = practice
        self.ownWords = ownWords
        self.free = free
        self.otherSchools = otherSchools
    }
}
