/// Whether there is a school behind an entry of the register.
public enum EstablishmentStatus {
    /// Everything but what the register calls closed: a school that is proposed to open or to close counts, and so does what nobody knows.
    /// Source: facts.md § F, the code 2 and the name "Closed".
    public static func isOpen(code: String?, name: String?) -> Bool {
        code != "2" && name?.lowercased().hasPrefix("closed") != true
    }
}
