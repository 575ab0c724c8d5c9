import Testing

@testable import Website

@Suite("Reading multipart/form-data")
struct MultipartReaderTests {
    private static let boundary = "----tune"
    private static let body = """
        preamble that nobody reads\r
        ------tune\r
        Content-Disposition: form-data; name="note"\r
        \r
        Zoë\r
        ------tune \t\r
        content-disposition: Form-Data; filename="C:\\pupils \\"4\\".csv"; name=list\r
        Content-Type: text/csv\r
        \r
        a,b\n\r\n-----tun\r\n------tun,c\r\r
        ------tune\r
        Content-Disposition: form-data; name="empty"; filename=""\r
        \r
        \r
        ------tune--\r
        epilogue
        """
    private static let expected = Sent(
        form: Form([("note", "Zoë")]),
        files: [
            SentFile(field: "list", bytes: Array("a,b\n\r\n-----tun\r\n------tun,c\r".utf8)), SentFile(field: "empty", bytes: []),
        ])

    private func read(_ pieces: [[UInt8]], mostFileBytes: Int = 1_000) throws -> Sent {
        var collector = SentCollector(boundary: Self.boundary, mostFileBytes: mostFileBytes)
        for piece in pieces { try collector.take(piece) }
        return try collector.finish()
    }

    private func problem(_ text: String) -> MultipartProblem? {
        #expect(throws: MultipartProblem.self) { try read([Array(text.utf8)]) }
    }

    private func part(_ headers: String) -> String { "------tune\r\n\(headers)\r\n\r\nx\r\n------tune--" }

    @Test("A body is read the same however it is cut")
    func splits() throws {
        let bytes = Array(Self.body.utf8)
        #expect(try read([bytes]) == Self.expected)
        #expect(try read(bytes.map { [$0] }) == Self.expected)
        for place in bytes.indices { #expect(try read([Array(bytes[..<place]), Array(bytes[place...])]) == Self.expected) }
        var chance = SmallChance(seed: 11)
        for _ in 0..<2_000 { #expect(try read(cut(bytes, &chance)) == Self.expected) }
    }

    @Test("Whatever a file holds comes back, byte for byte")
    func contents() throws {
        var chance = SmallChance(seed: 12)
        let telling: [UInt8] = Array("\r\n--tune a".utf8)
        for _ in 0..<2_000 {
            let content = (0..<Int.random(in: 0...120, using: &chance)).map { _ in telling[Int.random(in: telling.indices, using: &chance)]
            }
            guard !String(decoding: content, as: UTF8.self).contains("------tune") else { continue }
            let body =
                Array("------tune\r\nContent-Disposition: form-data; name=\"f\"; filename=\"x\"\r\n\r\n".utf8) + content
                + Array("\r\n------tune--\r\n".utf8)
            #expect(try read(cut(body, &chance)).files == [SentFile(field: "f", bytes: content)])
        }
    }

    @Test("A body that breaks off anywhere is told from a whole one")
    func truncated() throws {
        let whole = Array(Self.body.utf8)
        let end = whole.count - "\r\nepilogue".utf8.count
        for place in 0..<end { #expect(throws: MultipartProblem.brokenOff) { try read([Array(whole[..<place])]) } }
        #expect(try read([Array(whole[..<end])]) == Self.expected)
    }

    @Test("Garbage ends in a problem or in something, and never holds more than one part's headers")
    func garbage() {
        var chance = SmallChance(seed: 13)
        let bits = [
            "------tune", "--", "\r\n", "\n", "Content-Disposition: form-data; name=\"a\"", "; filename=", "\"", "\\", ":", "\0", "é", " ",
            "x",
        ]
        var whole = 0
        for _ in 0..<6_000 {
            var reader = MultipartReader(boundary: Self.boundary)
            let text = (0..<Int.random(in: 0...25, using: &chance)).map { _ in bits[Int.random(in: bits.indices, using: &chance)] }.joined()
            do {
                for piece in cut(Array(text.utf8), &chance) {
                    _ = try reader.take(piece)
                    #expect(reader.heldBytes <= (4 << 10) + piece.count)
                }
                try reader.finish()
                whole += 1
            } catch {
                #expect(!error.sentence.isEmpty)
            }
        }
        #expect(whole > 0)
    }

    @Test("A file of any size passes through a few bytes")
    func memory() throws {
        var reader = MultipartReader(boundary: Self.boundary)
        _ = try reader.take(Array("------tune\r\nContent-Disposition: form-data; name=\"f\"; filename=\"x\"\r\n\r\n".utf8))
        var size = 0
        for _ in 0..<1_000 {
            for case .content(let piece) in try reader.take([UInt8](repeating: 13, count: 8_000)) { size += piece.count }
            #expect(reader.heldBytes <= 16)
        }
        #expect(size > 7_999_000)
    }

    @Test("A file over the limit keeps one byte too many, so that its page can say so")
    func tooLarge() throws {
        let body = Array("------tune\r\nContent-Disposition: form-data; name=\"f\"; filename=\"x\"\r\n\r\nabcdefgh\r\n------tune--".utf8)
        #expect(try read([body], mostFileBytes: 4).files == [SentFile(field: "f", bytes: Array("abcde".utf8))])
        #expect(try read(body.map { [$0] }, mostFileBytes: 4).files == [SentFile(field: "f", bytes: Array("abcde".utf8))])
    }

    @Test("There are limits to names, headers, fields and parts")
    func limits() {
        let named = { (name: String) in "Content-Disposition: form-data; name=\"\(name)\"" }
        #expect(throws: Never.self) { try read([Array(part(named(String(repeating: "n", count: 100))).utf8)]) }
        #expect(problem(part(named(String(repeating: "n", count: 101)))) == .nameUnusable)
        #expect(problem(part(named(""))) == .nameUnusable)
        #expect(problem(part("X: " + String(repeating: "x", count: 4_096))) == .headersTooLong)
        #expect(
            problem("------tune\r\n\(named("a"))\r\n\r\n" + String(repeating: "x", count: 4_097) + "\r\n------tune--")
                == .fieldTooLong(4_096))
        let parts = String(repeating: "------tune\r\n\(named("a"))\r\n\r\nx\r\n", count: 21)
        #expect(problem(parts + "------tune--") == .tooManyParts(20))
    }

    @Test("What no browser sends is refused with the reason")
    func refused() {
        #expect(problem("------tune\nContent-Disposition: form-data; name=\"a\"\n\nx\n------tune--") == .bareLineFeed)
        #expect(problem("------tune\r\nContent-Disposition: form-data; name=\"a\"\n\r\n\r\nx\r\n------tune--") == .bareLineFeed)
        #expect(problem("------tuneful\r\n") == .unreadable)
        #expect(problem(part("Content-Type: text/csv")) == .nameMissing)
        #expect(problem(part("Content-Disposition: attachment; name=\"a\"")) == .nameMissing)
        #expect(problem(part("Content-Disposition: form-data; name=\"a\"; name=\"b\"")) == .unreadable)
        #expect(problem(part("Content-Disposition: form-data; name=\"a")) == .unreadable)
        #expect(problem(part("no colon")) == .unreadable)
        #expect(problem(part("Content-Disposition: form-data; name=\"a\"\r\nContent-Transfer-Encoding: base64")) == .encoded)
        #expect(problem("") == .brokenOff)
    }

    private func cut(_ bytes: [UInt8], _ chance: inout SmallChance) -> [[UInt8]] {
        var (pieces, start) = ([[UInt8]](), 0)
        while start < bytes.count {
            let end = min(bytes.count, start + Int.random(in: 1...40, using: &chance))
            pieces.append(Array(bytes[start..<end]))
            start = end
        }
        return pieces
    }
}
