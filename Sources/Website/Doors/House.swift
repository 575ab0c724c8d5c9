import Records

/// What all doors share.
struct House: Sendable {
    let records: Records
    let hashing: PasswordHash
    let assets: Assets
    let printing: PrintShop
    let families: FamilyLibrary
    let isDemonstration: Bool
    let patience: Patience
    let behindTLS: Bool
    /// The address of a proxy that is believed when it says who is at the other end.
    let trustedProxy: String?
    /// Nil where mail is not set up.
    let post: Post?

    /// Whether a letter that is posted goes out, or in a demonstration into its outbox. Where it does not, a page says so and offers
    /// the words to copy.
    var sendsMail: Bool { isDemonstration || post != nil }
}
