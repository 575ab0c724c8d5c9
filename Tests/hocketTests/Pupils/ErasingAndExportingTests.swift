import Foundation
import Nurture
import Records
import Testing

@Suite("Erasing and exporting a child from the command line")
struct ErasingAndExportingTests {
    /// A folder with one pupil, Perdita Quillfeather, and her ID.
    private func withPupil(_ body: (Command, ID<Pupil>) async throws -> Void) async throws {
        let pupil = PupilDraft(
            firstName: "Perdita", familyName: "Quillfeather", birthDate: Day(iso: "2017-03-09")!, yearGroup: YearGroup(4)!,
            upn: "B801200005001")
        let folder = FileManager.default.temporaryDirectory.appending(path: "hocket-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let master = MasterKey()
        try master.write(to: folder.appending(path: "music.key"))
        let records = try await Records(folder: folder.appending(path: "music"), master: master)
        let desk = records.desk(for: .system(.commandLine))
        let programme = try await desk.found(
            ProgrammeDraft(name: "Four Winds", startsOn: records.today, endsOn: records.today.adding(days: 300)))
        let service = try await desk.startService(named: "North Notes", in: programme)
        let school = try await desk.startPartnership(
            of: service,
            with: SchoolDraft(
                urn: 100_101, name: "Oak Lane School", address: "", safeguarding: .init(name: "Safa Guard", phone: "01632 960001"),
                halfTerms: []))
        try await desk.nominate([pupil], at: school)
        try records.close()
        try await body(Command(folder: folder), pupil.id)
    }

    @Test("The export is one page with everything, for its owner's eyes, in a file without the name")
    func export() async throws {
        try await withPupil { hocket, pupil in
            let outcome = try await hocket.run("export", "pupil", "\(pupil)", "--data", "music")
            #expect(outcome.code == 0)
            let name = outcome.output.trimmingCharacters(in: .whitespacesAndNewlines)
            #expect(name == "hocket-export-\(pupil).html")
            let file = hocket.folder.appending(path: name)
            let text = try String(contentsOf: file, encoding: .utf8)
            #expect(text.contains("Perdita Quillfeather") && text.contains("B801200005001"))
            #expect(try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int == 0o600)
            expectSentence(try await hocket.run("export", "pupil", "\(pupil)", "--data", "music"), "exists already")
        }
    }

    @Test("Nothing is erased where nobody can be asked; with --yes it is, and then there is nothing to export")
    func erase() async throws {
        try await withPupil { hocket, pupil in
            let asked = try await hocket.run("erase", "--pupil", "\(pupil)", "--data", "music")
            #expect(asked.code != 0)
            #expect(asked.output.contains("What stays"))
            #expect(asked.complaint.contains("Nobody is there to be asked, so nothing was changed."))
            let erased = try await hocket.run("erase", "--pupil", "\(pupil)", "--data", "music", "--yes")
            #expect(erased.code == 0)
            #expect(erased.output.hasSuffix("Erased.\n"))
            expectSentence(try await hocket.run("export", "pupil", "\(pupil)", "--data", "music"), "the child was erased")
            let again = try await hocket.run("erase", "--pupil", "\(pupil)", "--data", "music", "--yes")
            #expect(again.output.contains("erased already"))
        }
    }

    @Test("An ID that is none, or nobody's, is answered by a sentence")
    func wrongID() async throws {
        try await withPupil { hocket, _ in
            expectSentence(try await hocket.run("erase", "--pupil", "Perdita", "--data", "music", "--yes"), "is no pupil's ID")
            let nobody = "\(ID<Pupil>.new())"
            expectSentence(try await hocket.run("erase", "--pupil", nobody, "--data", "music", "--yes"), "There is no pupil with the ID")
        }
    }
}
