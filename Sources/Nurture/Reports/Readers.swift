/// Who may read a pupil's words besides the tutor. The pupil chooses, for each of them anew.
public struct Readers: Sendable, Equatable, Codable {
    public var school: Bool
    public var home: Bool

    public init(school: Bool, home: Bool) {
        self.school = school
        self.home = home
    }
}
