/// An address as a square that a telephone's camera reads: a QR code of ISO/IEC 18004 in byte mode, of which 15 in 100 may be dirty.
public struct SquareCode: Sendable, Equatable {
    /// True where a field is dark, row by row.
    public let rows: [[Bool]]

    /// Nil for a text of more than 213 bytes, which would make a square too fine for paper.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard let size = SquareCodeSize.smallest(for: bytes.count) else { return nil }
        let words = SquareCodeWords.interleaved(bytes, size)
        let unmasked = SquareCodeField(size).filled(with: words)
        rows = (0..<8).map(unmasked.masked).min { $0.penalty < $1.penalty }?.dark ?? []
    }
}
