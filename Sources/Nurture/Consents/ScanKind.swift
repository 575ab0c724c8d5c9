/// Why a file is not kept as a scan.
public enum ScanProblem: Error, Equatable, Sendable {
    case empty, tooLarge, otherKind

    public var sentence: String {
        switch self {
        case .empty: "Choose a file: a scan or a photo of the paper"
        case .tooLarge: "This file is larger than 10 MB. Take a smaller photo, or scan it with fewer dots."
        case .otherKind: "This is no PDF, JPEG or PNG. Save the scan or the photo as one of them."
        }
    }
}

/// What a scan or a photo of a paper may be, by its first bytes; what its name says is not believed.
public enum ScanKind: String, CaseIterable, Sendable, Codable {
    case pdf, jpeg, png

    /// 10 MB.
    public static let mostBytes = 10 << 20

    /// What a file is, if it can be kept.
    public static func check(_ bytes: [UInt8]) throws(ScanProblem) -> ScanKind {
        guard !bytes.isEmpty else { throw .empty }
        guard bytes.count <= mostBytes else { throw .tooLarge }
        guard let kind = ScanKind(bytes) else { throw .otherKind }
        return kind
    }

    init?(_ bytes: [UInt8]) {
        let beginnings: [(ScanKind, [UInt8])] = [
            (.pdf, Array("%PDF-".utf8)), (.jpeg, [0xFF, 0xD8, 0xFF]), (.png, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
        ]
        guard let found = beginnings.first(where: { bytes.starts(with: $0.1) }) else { return nil }
        self = found.0
    }

    public var mediaType: String {
        switch self {
        case .pdf: "application/pdf"
        case .jpeg: "image/jpeg"
        case .png: "image/png"
        }
    }

    public var words: String {
        switch self {
        case .pdf: "PDF"
        case .jpeg, .png: "Photo"
        }
    }
}
