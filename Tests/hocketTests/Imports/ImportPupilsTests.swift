import Foundation
import Testing

@Suite("Importing pupils from the command line")
struct ImportPupilsTests {
    private static let list = """
        Forename;Surname;DOB;Year;FSM
        Perdita;Quillfeather;09/03/2017;;T
        Rowan;Sorrelby;1 May 2018;Y4;F
        Tansy;Umberleigh;02/06/19;;F

        """

    /// A demonstration, and a list for one of its schools.
    private func withDemonstration(_ body: (Command, [String]) async throws -> Void) async throws {
        try await Command.inNewFolder { hocket in
            try await hocket.succeed("demo", "--data", "music")
            try hocket.write(ImportPupilsTests.list, to: "pupils.csv")
            try await body(hocket, ["import", "pupils", "pupils.csv", "--school", "100001", "--data", "music"])
        }
    }

    @Test("shows what will happen, takes what is ready, and says by line and column what is not")
    func ready() async throws {
        try await withDemonstration { hocket, command in
            let first = try await hocket.run(command + ["--yes"])
            #expect(first.code == 2)
            #expect(first.output.contains("Perdita Quillfeather"))
            #expect(first.output.contains("Added: 2. Changed: 0."))
            #expect(first.complaint.contains("Line 4, DOB: Write the year with four digits"))
            let again = try await hocket.run(command + ["--yes"])
            #expect(again.output.contains("Already here"))
            #expect(again.output.contains("There is nothing to add."))
            #expect(again.code == 1)
            try hocket.write(ImportPupilsTests.list.replacing("02/06/19", with: "02/06/2019"), to: "pupils.csv")
            let mended = try await hocket.run(command + ["--yes"])
            #expect(mended.code == 0)
            #expect(mended.output.contains("Added: 1. Changed: 0."))
        }
    }

    @Test("changes nothing where nobody can be asked")
    func nobodyThere() async throws {
        try await withDemonstration { hocket, command in
            let asked = try await hocket.run(command)
            #expect(asked.code == 1)
            #expect(asked.complaint.contains("Nobody is there to be asked, so nothing was changed."))
            let confirmed = try await hocket.run(command + ["--yes"])
            #expect(confirmed.output.contains("Added: 2."))
        }
    }

    @Test("takes columns as it is told, and lists them where it is told wrong")
    func columns() async throws {
        try await withDemonstration { hocket, command in
            try hocket.write("A,B,C\nPerdita,Quillfeather,09/03/2017\n", to: "pupils.csv")
            let unknown = try await hocket.run(command + ["--yes"])
            #expect(unknown.code == 64)
            #expect(unknown.complaint.contains("The columns are: A, B, C."))
            let told = ["--column", "A=givenName", "--column", "B=familyName", "--column", "C=birthDate"]
            let mapped = try await hocket.run(command + ["--yes"] + told)
            #expect(mapped.output.contains("Added: 1."))
            let misnamed = try await hocket.run(command + ["--yes", "--column", "D=upn"])
            #expect(misnamed.complaint.contains("names no column"))
        }
    }

    @Test("says what is wrong with a file or a school")
    func refused() async throws {
        try await withDemonstration { hocket, command in
            try hocket.write("%PDF-1.7", to: "pupils.csv")
            expectSentence(try await hocket.run(command + ["--yes"]), "looks like a PDF")
            expectSentence(try await hocket.run(command.map { $0 == "pupils.csv" ? "none.csv" : $0 }), "can't be read")
            try hocket.write(ImportPupilsTests.list, to: "pupils.csv")
            expectSentence(try await hocket.run(command.map { $0 == "100001" ? "1" : $0 } + ["--yes"]), "no school with the URN 1 here")
        }
    }
}
