import Nurture

/// A pupil's ID as somebody has copied it.
enum PupilID {
    static func read(_ text: String) throws -> ID<Pupil> {
        guard let id = ID<Pupil>(text) else {
            throw CommandProblem("“\(text)” is no pupil's ID. It is the last part of the address of the pupil's page.")
        }
        return id
    }
}
