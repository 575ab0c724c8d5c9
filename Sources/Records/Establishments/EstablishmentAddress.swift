import Nurture

/// An establishment's address in one line.
enum EstablishmentAddress {
    private static let parts: [RegisterColumn] = [.street, .locality, .town, .postcode]

    static func line(_ text: (RegisterColumn) -> String?) -> String {
        parts.compactMap(text).filter { !$0.isEmpty }.joined(separator: ", ")
    }
}
