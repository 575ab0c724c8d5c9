/// Why there is no PDF.
enum PrintingProblem: Error {
    /// WeasyPrint is not installed here.
    case noPress
    /// As many documents wait as may.
    case busy
    /// The press could not make this document, or took too long.
    case failed
    /// The server is being stopped.
    case closing
}
