import GRDB

/// Why nothing could be written down. What was there before is as it was.
public enum StorageProblem: Error, CustomStringConvertible, Equatable {
    case full

    init?(causing error: any Error) {
        guard let error = error as? DatabaseError, error.resultCode == .SQLITE_FULL else { return nil }
        self = .full
    }

    public var description: String {
        switch self {
        case .full: "There is no room left where the data lies, so nothing was saved. It works again as soon as there is room."
        }
    }
}
