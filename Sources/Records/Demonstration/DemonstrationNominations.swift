import Foundation
import GRDB
import Nurture

extension Demonstration {
    /// At the first school more pupils wait than there are places. What helps to find one is said of most, a group's profiles are talked
    /// through, and background data came from a list that said one thing no code knows.
    func announceNominations() async {
        await timeline.add(instant(-6, "11:20")) {
            try await DemonstrationNominations(self).nominate()
        }
        // After the school has said which times it offers.
        await timeline.add(instant(-1, "16:10")) {
            let nominations = try await DemonstrationNominations(self)
            try await nominations.describe()
            try await nominations.talkThrough()
            try await nominations.stateBackground()
        }
        await timeline.add(instant(-1, "16:40")) { try await DemonstrationNominations(self).decide() }
    }
}

/// What the first school's lead says of the pupils who wait.
struct DemonstrationNominations: Sendable {
    let demonstration: Demonstration
    let school: ID<School>
    let tides: ID<Group>
    let lead: Desk

    init(_ demonstration: Demonstration) async throws {
        let (school, tides, lead) = try await demonstration.records.inSnapshot { transaction in
            let groups = try ID<Group>.fetchAll(transaction.db, sql: "SELECT id FROM nurtureGroup")
            guard let lead = try transaction.person(withEmail: "bettina.marlow@larkrise.example"),
                let group = try groups.first(where: { try transaction.groupLine($0)?.name == "The Tides" }),
                let school = try ID<School>.fetchOne(
                    transaction.db, sql: "SELECT school FROM nurtureGroup WHERE id = ?", arguments: [group])
            else { throw Refusal.outOfReach }
            return (school, group, lead)
        }
        self.demonstration = demonstration
        (self.school, self.tides) = (school, tides)
        self.lead = demonstration.records.desk(for: .person(lead))
    }

    func nominate() async throws {
        let year = AcademicYear(containing: demonstration.today)
        let drafts = Invented.waiting.map { pupil in
            let birth = Day(year: year.startYear - pupil.yearGroup - 5, month: 9, day: 1)?.adding(days: pupil.born)
            return PupilDraft(
                firstName: pupil.first, familyName: pupil.family, birthDate: birth ?? demonstration.today,
                yearGroup: YearGroup(pupil.yearGroup) ?? .reception, reasons: pupil.reasons)
        }
        try await lead.nominate(drafts, at: school)
        // Of a few an adult is named who can be asked: by mail, by mail, and by a letter.
        for (pupil, carer) in zip(drafts.dropFirst(), Invented.carers.prefix(3)) {
            let hasMail = carer != Invented.carers[2]
            try await lead.name(
                CarerDraft(
                    name: "\(carer) \(pupil.familyName)", relation: "Parent", phone: "01632 960051",
                    email: hasMail ? "\(carer).\(pupil.familyName)@home.example".lowercased() : ""),
                id: .new(), for: pupil.id, entitled: true, mayBeContacted: true)
        }
    }

    /// The first who waits is left as most are at first: with reasons, and nothing else.
    func describe() async throws {
        let waiting = try await lead.placesWanted(at: school).waiting.sorted { $0.name < $1.name }
        let slots = try await demonstration.records.inSnapshot { try $0.offeredTimes(of: school) }.map(\.slot)
        for (number, pupil) in waiting.enumerated().dropFirst() {
            let told = Invented.described[number % Invented.described.count]
            let free = slots.enumerated().filter { ($0.offset + number) % 3 != 0 }.map(\.element)
            try await lead.save(
                NomineeContent(
                    music: told.music, interests: told.interests, tendency: told.tendency, need: told.need,
                    free: free.isEmpty ? nil : Set(free)), of: pupil.id, revision: 0)
        }
        guard waiting.count > 4 else { return }
        for (one, other, kind) in [(1, 2, PupilLinkKind.apart), (3, 4, .together)] {
            let kept = try await lead.profile(of: waiting[one].id, because: nil)
            try await lead.save(kept.content, links: [waiting[other].id: kind], of: waiting[one].id, revision: kept.revision)
        }
    }

    func talkThrough() async throws {
        for member in try await lead.group(tides).members where !member.hasLeft(by: demonstration.today) {
            let kept = try await lead.profile(of: member.pupil, because: nil)
            guard kept.revision > 0 else { continue }
            var content = kept.content
            content.whatToAvoid = "Being asked in front of everybody"
            content.senses = "Sits best with a wall behind"
            content.plan = "A card with now and next on the table"
            try await lead.save(content, of: member.pupil, revision: kept.revision)
            try await lead.record(ProfileVoiceDraft(words: "Tell me before it gets loud.", isWordForWord: true), of: member.pupil)
            try await lead.recordTalk(
                by: ["Bettina Marlow", "Rafi Penrose"], on: demonstration.records.today, id: .new(), about: member.pupil)
        }
    }

    func stateBackground() async throws {
        for (number, member) in try await lead.group(tides).members.enumerated() {
            var background = BackgroundContent()
            background.set(.provision, code: ["K", "N", "E", "K", "K"][number % 5])
            background.set(.need, code: ["SEMH", nil, "ASD", "SLCN", "SEMH"][number % 5])
            background.set(.freeSchoolMeals, flag: number.isMultiple(of: 2))
            background.set(.additionalLanguage, flag: number == 2)
            if number == 3 { background.putAside(.ethnicity, "Prefers to say it herself") }
            try await lead.save(background, of: member.pupil, revision: 0)
        }
    }
}
