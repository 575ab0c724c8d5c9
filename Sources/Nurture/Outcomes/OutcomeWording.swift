/// An outcome in words: what it is called and means, and how pupils and home are asked about it.
public struct OutcomeWording: Sendable, Equatable {
    public var name: String
    /// For tutors and teachers.
    public var meaning: String
    /// What a pupil is asked how often it is so, in the pupil's own “I”.
    public var forPupil: String
    /// What home is asked how often it is so; “my child” and never a name.
    public var forHome: String

    public init(name: String, meaning: String, forPupil: String, forHome: String) {
        self.name = name
        self.meaning = meaning
        self.forPupil = forPupil
        self.forHome = forHome
    }
}
