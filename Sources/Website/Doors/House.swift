import Records

/// What all doors share.
struct House: Sendable {
    let records: Records
    let hashing: PasswordHash
    let assets: Assets
    let printing: PrintShop
    let isDemonstration: Bool
    let patience: Patience
    let behindTLS: Bool
    /// The address of a proxy that is believed when it says who is at the other end.
    let trustedProxy: String?
}
