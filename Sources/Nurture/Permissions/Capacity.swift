/// In what capacity somebody stands before one particular thing. Nobody has a capacity as such:
/// a service lead is a service lead only of the own service's groups.
public enum Capacity: String, CaseIterable, Sendable {
    case programmeLead, serviceLead, tutor, trainee, schoolLead, schoolStaff, head
    /// A carer by invitation, before one child.
    case carer
    /// An outsider by a share's invitation.
    case outsider
    /// Somebody before their own account.
    case oneself
    /// The command line, retention, the demonstration: always with a reason.
    case system
    /// Anybody at all, signed in or not.
    case anybody
}
