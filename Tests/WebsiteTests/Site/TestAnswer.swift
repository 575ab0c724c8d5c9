import Foundation

/// What came back.
struct TestAnswer: Sendable {
    let status: Int
    let headers: [(name: String, value: String)]
    let body: [UInt8]

    var text: String { String(decoding: body, as: UTF8.self) }
    var location: String? { self["Location"] }

    /// The page, parsed strictly.
    var html: TestPage { get throws { try TestPage(body) } }

    subscript(_ header: String) -> String? { headers.last { $0.name.lowercased() == header.lowercased() }?.value }
}
