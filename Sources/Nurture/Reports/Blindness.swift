/// Who may read whose part. Voices stay independent: nobody reads another's part before their own is sent or declined.
/// Source: permissions.md, “Report: another voice's contribution”.
public enum Blindness {
    /// - Parameters:
    ///   - capacities: in which the reader stands before the child.
    ///   - hasAnswered: whether the reader's own voice has sent or declined its part at this point.
    public static func mayRead(_ voice: ReportVoice, _ capacities: Set<Capacity>, hasAnswered: Bool) -> Bool {
        if !capacities.isDisjoint(with: [.serviceLead, .system]) { return true }
        guard let own = ReportVoice.own(capacities) else { return false }
        return own == voice || hasAnswered
    }

    /// Whether a reader gets this answer of a pupil. The tutor asked for it and heard it.
    public static func mayRead(_ readers: Readers, _ capacities: Set<Capacity>) -> Bool {
        readers.school || !capacities.isDisjoint(with: [.tutor, .system])
    }

    /// Whether what was said on a pupil at a point may stand on the page of the group, which several people read who each have a part
    /// to give: once neither the tutor nor the school is awaited, and the reader's own voice, if there is one, has answered.
    public static func mayStandWithTheGroups(_ state: ReportState, own: ReportVoice?) -> Bool {
        guard state.states[.tutor] != nil, state.states[.school] != nil else { return false }
        return own.map { [.sent, .declined].contains(state.states[$0]) } ?? true
    }
}
