import Foundation
import Nurture
import Testing

@testable import Records

/// Whoever has all files of the data folder, but not the master key, reads no name and no word of anybody.
@Suite("No plain text in any file")
struct PlainTextTests {
    /// Everything that was said or named in a world.
    private static let words: [String] = {
        let people = [
            "Hadleyton", "Frostwick", "Penrosewell", "Okellby", "Marlowton", "Tarrantly", "Brandthorpe", "Madrigal", "Wilhelmina",
            "rafi.penrosewell@world.example", "01632 960001", "Marigold",
        ]
        let pupils = (WorldMaker.pupils + WorldMaker.otherPupils).flatMap { [$0.firstName, $0.familyName, $0.accessNeeds, $0.reasons] }
        let told = [
            Telling.did, Telling.next, Telling.note, Telling.fellowNote, Telling.quietNote, Telling.quote, Telling.draft,
            Telling.profile.strengths, Telling.profile.interests, Telling.recipient, Telling.spokenBy, Telling.contribution,
            Telling.pupilSaid, Telling.goal, Telling.sign, Telling.talkedWith, Telling.story.helped, Telling.story.hindered,
            Telling.shared, Telling.arranged, Telling.said,
        ]
        return people + pupils + told + [
            "B801200005001", "P207000016049", "2017-11-23", "The Thunder Five", "Room by the hall", Deeds.name, "Philippa", Deeds.email,
            Deeds.text, Deeds.password,
        ]
    }()

    /// A text as it may lie around: as it is, in two byte orders of UTF-16, as in a form or an address, and as in JSON.
    private static let forms: [Data] = words.flatMap { word in
        let percent = word.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? word
        let texts = Set([word, percent, word.replacing(" ", with: "+"), word.replacing(" ", with: "%20")])
        return texts.map { Data($0.utf8) } + [word.data(using: .utf16LittleEndian), word.data(using: .utf16BigEndian)].compactMap { $0 }
    }

    private func expectNone(in files: [String: Data], _ when: Comment) {
        for (path, content) in files {
            for form in PlainTextTests.forms {
                #expect(content.range(of: form) == nil, "\(String(decoding: form, as: UTF8.self)) in \(path), \(when)")
            }
        }
    }

    @Test(
        "After each verb, while the files are open and when they are closed", arguments: Deeds.all.keys.sorted { $0.rawValue < $1.rawValue }
    )
    func afterEachVerb(_ verb: Verb) async throws {
        let world = try await World.make()
        let deed = try #require(Deeds.all[verb])
        let act = try await deed(world)
        try await act()
        expectNone(in: try world.folder.contents(), "open")
        try world.records.close()
        expectNone(in: try world.folder.contents(), "closed")
    }

    @Test("The search finds what is not sealed: the names of organisations")
    func findsPlainText() async throws {
        let world = try await World.make()
        let form = Data("Larkrise Primary".utf8)
        #expect(try world.folder.contents().values.contains { $0.range(of: form) != nil })
    }

    @Test("After a whole term of words and an erasure")
    func afterATerm() async throws {
        let world = try await World.make()
        try await Telling.fill(world)
        try await world.desk(\.schoolLead).erase(world.pupils[4].id)
        expectNone(in: try world.folder.contents(), "open")
        try world.records.close()
        expectNone(in: try world.folder.contents(), "closed")
    }
}
