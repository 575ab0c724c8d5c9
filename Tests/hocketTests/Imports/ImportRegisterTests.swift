import Foundation
import Testing

@Suite("Taking the national register from the command line")
struct ImportRegisterTests {
    private static let headings =
        "URN,LA (code),LA (name),EstablishmentName,EstablishmentStatus (code),EstablishmentStatus (name),CloseDate,Postcode,Easting,Northing"
    private static let first = [
        headings, "123401,901,Windshire,Larkfield School,1,Open,,WB1 1AA,400000,300000",
        "123402,901,Windshire,Ysgol St Agnès,1,Open,,WB1 2AB,401000,300000",
    ]

    private func withRegister(_ body: (Command, [String]) async throws -> Void) async throws {
        try await Command.inNewFolder { hocket in
            try await hocket.succeed("person", "add", "--data", "music", "--programme", "Tunes", "--name", "N", "--email", "n@x.example")
            try write(Self.first, hocket)
            try await body(hocket, ["import", "register", "register.csv", "--data", "music"])
        }
    }

    /// As the register writes it: Windows-1252, lines with both ends.
    private func write(_ rows: [String], _ hocket: Command) throws {
        let bytes = try #require((rows.joined(separator: "\r\n") + "\r\n").data(using: .windowsCP1252))
        try bytes.write(to: hocket.folder.appending(path: "register.csv"))
    }

    @Test("adds what is there, and the same file again changes nothing")
    func twice() async throws {
        try await withRegister { hocket, command in
            let first = try await hocket.run(command)
            #expect(first.code == 0)
            #expect(first.output.contains("Added: 2. Closed: 0."))
            #expect(first.output.contains("123402  Ysgol St Agnès"))
            #expect(first.complaint.contains("Writing: 2 of 2"))
            let again = try await hocket.run(command)
            #expect(again.code == 0)
            #expect(again.output.contains("Nothing is new in this file."))
        }
    }

    @Test("shows what a newer file would change, and changes it only without --dry-run")
    func newer() async throws {
        try await withRegister { hocket, command in
            let before = try await hocket.run(command)
            #expect(before.code == 0)
            try write([Self.headings, "123401,901,Windshire,Larkfield Academy,2,Closed,31-08-2026,WB1 1AA,400000,300000"], hocket)
            try hocket.write("URN,LinkURN,LinkName,LinkType\n123401,123402,Agnes,Successor\n", to: "links.csv")
            let asked = try await hocket.run(command + ["--links", "links.csv", "--dry-run"])
            #expect(asked.code == 0)
            #expect(asked.output.contains("nothing was changed"))
            #expect(asked.output.contains("Closed: 1.") && asked.output.contains("Renamed: 1.") && asked.output.contains("New links: 1."))
            #expect(asked.output.contains("123401  Larkfield Academy, before: Larkfield School"))
            #expect(asked.output.contains("123401  Larkfield Academy, on 31 Aug 2026"))
            #expect(asked.output.contains("Not in this file, and left as they are"))
            let taken = try await hocket.run(command + ["--links", "links.csv"])
            #expect(taken.output.contains("Closed: 1.") && !taken.output.contains("nothing was changed"))
            let third = try await hocket.run(command + ["--links", "links.csv"])
            #expect(third.output.contains("Nothing is new in this file."))
        }
    }

    @Test("names rows that can't be taken by line and column, takes the others, and says what to do")
    func problems() async throws {
        try await withRegister { hocket, command in
            try write(Self.first + ["12,901,Windshire,Nameless,1,Open,,,,"], hocket)
            let outcome = try await hocket.run(command)
            #expect(outcome.code == 2)
            #expect(outcome.output.contains("Added: 2."))
            #expect(outcome.complaint.contains("Line 4, URN: This is not a URN. It has five or six digits."))
            #expect(outcome.complaint.contains("Mend it in the file"))
        }
    }

    @Test("says what is wrong with a file of which nothing can be used")
    func refused() async throws {
        try await withRegister { hocket, command in
            expectSentence(try await hocket.run(command.map { $0 == "register.csv" ? "none.csv" : $0 }), "can't be read")
            try write(["URN,Postcode", "123401,WB1 1AA"], hocket)
            let lacking = try await hocket.run(command)
            #expect(lacking.code == 1)
            #expect(lacking.complaint.contains("lacks the columns “EstablishmentName” and “LA (code)”"))
        }
    }
}
