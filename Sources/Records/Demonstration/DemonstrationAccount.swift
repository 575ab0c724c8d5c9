import Nurture

/// An account of the demonstration, one for each role. They are printed, so they must never stand in a real installation.
public struct DemonstrationAccount: Codable, Sendable {
    public let role: String
    public let email: String
    public let password: String
}

extension Demonstration {
    static func account(_ role: Role, _ email: String) -> DemonstrationAccount {
        DemonstrationAccount(role: role.words, email: email, password: password)
    }

    /// The same for all, so that somebody who looks around types it once.
    static let password = "drum kettle lantern"

    public static let accounts: [DemonstrationAccount] = [
        account(.programmeLead, "noor.hadley@programme.example"),
        account(.serviceLead, "imogen.frost@millbrook.example"),
        account(.tutor, "rafi.penrose@millbrook.example"),
        account(.trainee, "tamsin.okell@millbrook.example"),
        account(.schoolLead, "bettina.marlow@larkrise.example"),
        account(.schoolStaff, "owen.tarrant@larkrise.example"),
        account(.head, "celia.brandt@larkrise.example"),
    ]
}
