import Foundation
import Nurture
import Records

/// Writes from several tasks at once, without end, and says before and after each change what it is about. The crash test
/// kills it and looks at what is there.
///
/// Arguments: the data folder, the master key's file, the milliseconds that the clock shows, and the IDs of a school,
/// its lead, a tutor, a session and a pupil.
@main
struct CrashingWriter {
    let records: Records
    let school: ID<School>
    let lead: ID<Person>
    let tutor: ID<Person>
    let session: ID<Session>
    let pupil: ID<Pupil>

    static func main() async throws {
        let words = CommandLine.arguments
        guard words.count == 9, let milliseconds = Int64(words[3]), let school = ID<School>(words[4]), let lead = ID<Person>(words[5]),
            let tutor = ID<Person>(words[6]), let session = ID<Session>(words[7]), let pupil = ID<Pupil>(words[8])
        else { exit(64) }
        let records = try await Records(folder: URL(filePath: words[1]), master: MasterKey(file: URL(filePath: words[2]))) {
            Instant(milliseconds: milliseconds)
        }
        let writer = CrashingWriter(records: records, school: school, lead: lead, tutor: tutor, session: session, pupil: pupil)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for place in 0..<4 { group.addTask { try await writer.write(at: place) } }
            try await group.waitForAll()
        }
    }

    private func write(at place: Int) async throws {
        for number in 1... {
            let (added, worry) = (ID<Pupil>.new(), ID<HandOver>.new())
            say("begin pupil \(added)")
            try await records.desk(for: .person(lead)).nominate([.crashing(added)], at: school)
            say("done pupil \(added)")
            say("begin handOver \(worry)")
            try await records.desk(for: .person(tutor)).handOver(worry, about: pupil, to: "Crash", at: records.now)
            say("done handOver \(worry)")
            let form = "/drafts/\(place)"
            try await records.desk(for: .person(tutor)).keep("\(number)", of: form, for: .logSession, about: .session(session))
            say("done draft \(place) \(number)")
            if number.isMultiple(of: 5) { try await records.desk(for: .person(tutor)).dropDraft(of: form) }
        }
    }

    /// In one write, so that a line is there or not.
    private func say(_ line: String) {
        let bytes = Array("\(line)\n".utf8)
        _ = bytes.withUnsafeBytes { Foundation.write(1, $0.baseAddress, $0.count) }
    }
}

extension PupilDraft {
    fileprivate static func crashing(_ id: ID<Pupil>) -> PupilDraft {
        PupilDraft(
            id: id, firstName: "Crash", familyName: "Cymbal", birthDate: Day(number: 17_500), yearGroup: .reception)
    }
}
