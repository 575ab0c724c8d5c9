/// What is wrong with a file of pupils, and where.
public struct FormingFileProblem: Error, Hashable, Sendable {
    /// From 1; nil if all of the file is meant.
    public let line: Int?
    /// The column's heading; nil if all of the line is meant.
    public let column: String?
    public let sentence: String

    /// Line 4, birth_date: There is no such day. Check the day and the month.
    public var written: String {
        let place = [line.map { "Line \($0)" }, column].compactMap { $0 }.joined(separator: ", ")
        return place.isEmpty ? sentence : "\(place): \(sentence)"
    }
}
