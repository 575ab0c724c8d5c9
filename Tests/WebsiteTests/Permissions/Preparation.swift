import Foundation
import GRDB
import Nurture

@testable import Records
@testable import Website

/// What must have happened before a door's sample can succeed: nothing is reopened that is not closed.
enum Preparation {
    /// - Returns: IDs for the door's path.
    static func of(_ door: Door, _ place: World.Place, _ somebody: Somebody, _ browser: TestBrowser, _ site: Site) async throws -> [String:
        String]
    {
        if door.path.contains("/import/"), let step = ImportStep.allCases.first(where: { door.path.hasSuffix($0.rawValue) }) {
            try await stage(until: step, place, browser)
        }
        if door.path.contains("/background-import/"), let step = ImportStep.allCases.first(where: { door.path.hasSuffix($0.rawValue) }) {
            try await stage(until: step, at: "background-import", place, browser)
        }
        if door.path.hasPrefix("/services/{service}"), let ids = try await establishment(door, place, site) { return ids }
        switch door.verb {
        case .changeProfile where door.path.contains("{profileVoice}"):
            let voice = ProfileVoiceDraft(words: "Not too loud", isWordForWord: true)
            try await site.desk(somebody).record(voice, of: place.pupil)
            return ["profileVoice": voice.id.description]
        case .changeProfile where door.path.hasSuffix("/talks"):
            try await site.desk(somebody).save(ProfileContent(strengths: "Rhythm"), of: place.pupil, revision: 0)
        // Who has a place in a group neither waits nor is taken off the list.
        case .changeNomination where door.path.hasSuffix("/waiting"): try await site.system.close(place.group)
        case .reopenGroup: try await site.system.close(place.group)
        case .reinstateSession: try await site.system.cancel(place.session, because: .schoolEvent)
        case .inviteServiceLead, .inviteTutor, .inviteSchoolLead, .nameSchoolStaff, .nameHead:
            return ["person": try await newcomer(door.verb, place, site).description]
        case .endSchoolRole:
            return ["schoolRole": try await role(of: try await newcomer(.nameSchoolStaff, place, site), site)]
        case .endServiceRole:
            return ["serviceRole": try await role(of: try await newcomer(.inviteTutor, place, site), site)]
        case .endPartnership:
            for other in site.world.places where other.service == place.service && other.school == place.school {
                try await site.system.close(other.group)
            }
        case .changeGroup:
            let attachment = try await site.records.inSnapshot { transaction in
                try ID<Attachment>.fetchOne(
                    transaction.db, sql: "SELECT id FROM attachment WHERE nurtureGroup = ? AND person = ?",
                    arguments: [place.group, place.tutor])
            }
            return ["attachment": attachment?.description ?? ""]
        case .changeFramework where door.path.contains("{outcome}"):
            let framework = try await site.system.framework(of: site.world.programme)
            let revision = framework.outcomes.first { $0.id == site.world.outcomes[0] }?.newest.revision
            return ["revision": revision.map(String.init) ?? ""]
        case .changeSchool where door.path.contains("{room}"):
            let room = RoomDraft(name: "Music room", isQuiet: true, isEnclosed: true)
            try await site.system.keep(room, at: place.school)
            return ["room": room.id.description]
        case .changeSchool where door.path.contains("{time}"):
            try await site.system.offer(TimeDraft(slot: Slot(weekday: .friday, time: .midnight)), at: place.school)
            return ["time": try await site.system.places(at: place.school).times.first?.id.description ?? ""]
        case .planMeeting where door.path.hasSuffix("/notes"):
            try await site.system.plan(StartMeetingDraft(day: site.records.today, guests: []), of: place.group, revision: 0)
        case .bookInstruments:
            let drum = InstrumentDraft(name: "Djembe", number: 6)
            try await site.system.keep(drum, of: place.service)
            return ["instrument": drum.id.description]
        case .confirmAgreement:
            let content = AgreementContent(schoolDoes: "Brings the pupils.", serviceDoes: "Sends the tutor.")
            try await site.system.save(content, matchFunding: 0, on: place.group, after: 0)
        case .chooseOutcomes: return ["revision": String(try await site.system.outcomeChoices(for: place.group).revision)]
        case .changeProgramme where door.path.contains("{topic}"): return ["topic": try await topic(site)]
        case .recordTraining: return try await training(place, site)
        case .confirmBriefing: return ["briefing": try await site.system.briefing(of: place.group).version]
        case .keepFeed: return ["feed": try await site.desk(somebody).makeFeed(of: .own).id.description]
        case .inviteHome:
            let sent = try await site.system.inviteHome(place.carers[0], on: place.pupil, in: place.group, at: .start, byMail: false)
            return ["homeInvitation": sent.id.description]
        case .changeSchool where door.path.contains("{news}"):
            let news = ID<RegisterNews>.new()
            try await site.records.inTransaction { transaction in
                try transaction.insert(
                    "registerNews",
                    ["id": news, "school": place.school, "kind": "closed", "before": "Open", "after": "", "at": transaction.now])
            }
            return ["news": news.description]
        case .inviteConsent:
            let sent = try await site.system.inviteConsent(
                place.carers[0], about: place.pupil, in: try FamilyLibrary().english, byMail: false)
            return ["homeInvitation": sent.id.description]
        case .recordConsent where door.path.contains("{sheet}"): return ["sheet": try await sheet(of: place, site).description]
        case .openConsentPaper:
            let scan = ID<ConsentScan>.new()
            try await site.system.keep(scan: Array("%PDF-1.7".utf8), id: scan, sheet: try await sheet(of: place, site), of: place.pupil)
            return ["scan": scan.description]
        case .nameReader:
            try await site.system.setPassword(World.password, of: site.world[.tutor], hashing: PasswordHash())
            return ["readerEmail": Somebody.tutor.email]
        case .approveWording:
            let (programme, reader) = (site.world.programme, site.world[somebody])
            try await site.records.inTransaction { transaction in
                try transaction.db.execute(
                    sql: "INSERT INTO languageReader (programme, language, person, namedAt) VALUES (?, 'pl', ?, ?)",
                    arguments: [programme, reader, transaction.now])
            }
            return ["language": "pl"]
        case .waiveStep where door.path.contains("{waiver}"):
            let waiver = ID<SetUpWaiver>.new()
            try await site.system.waive(.instruments, because: "They sing", in: place.group, id: waiver)
            return ["waiver": waiver.description]
        case .takeBackVoice:
            let voice = VoiceDraft(
                id: .new(), pupil: place.pupils[0], words: "Again!", wordForWord: true, schoolMayRead: false, homeMayRead: false)
            try await site.desk(somebody).record(voice, in: place.session)
            return ["voice": voice.id.description]
        default: break
        }
        return [:]
    }

    /// What is needed where a service looks for a school: an entry of the register, a centre, or something that a school wrote.
    private static func establishment(_ door: Door, _ place: World.Place, _ site: Site) async throws -> [String: String]? {
        if door.path.contains("{urn}") {
            let urn = try await site.system.school(place.school).urn
            try await site.system.add(EstablishmentDraft(urn: urn, name: "Any School"), for: place.service)
            return ["urn": String(urn)]
        }
        if door.path.contains("{centre}"), let point = GridPoint(easting: 400_000, northing: 300_000) {
            let centre = ID<Centre>.new()
            try await site.system.addCentre(named: "Any Centre", at: point, id: centre, to: place.service)
            return ["centre": centre.description]
        }
        if door.path.contains("{interest}"), let email = EmailAddress("h@nowhere.example") {
            let interest = ID<Interest>.new()
            try await site.records.desk(for: .stranger).express(
                InterestContent(school: "Any School", name: "H", role: "Head", email: email, hopes: "Music"), id: interest,
                to: place.service, from: "192.0.2.7")
            return ["interest": interest.description]
        }
        return nil
    }

    private static func topic(_ site: Site) async throws -> String {
        try await site.system.trainingTopics(of: site.world.programme).topics[0].id.description
    }

    /// A course that was held, and something that the tutor took.
    private static func training(_ place: World.Place, _ site: Site) async throws -> [String: String] {
        let topic = try await topic(site)
        guard let id = ID<TrainingTopic>(topic) else { return [:] }
        let course = CourseDraft(name: "Sample course", place: "", heldOn: site.records.today, topics: [id])
        try await site.system.add(course, to: place.service)
        try await site.system.record([place.tutor], took: course.id, of: place.service)
        let taken = try await site.system.training(of: place.service).people.first { $0.person == place.tutor }?.taken.first
        return ["topic": topic, "course": course.id.description, "taken": taken?.id.description ?? ""]
    }

    /// The sheet of paper on which the first pupil's carer answered.
    private static func sheet(of place: World.Place, _ site: Site) async throws -> ID<Consent> {
        try await site.system.consents(of: place.pupil).answers[0].sheet
    }

    private static func role(of person: ID<Person>, _ site: Site) async throws -> String {
        let role = try await site.records.inSnapshot { transaction in
            try ID<RoleHeld>.fetchOne(transaction.db, sql: "SELECT id FROM role WHERE person = ?", arguments: [person])
        }
        return role?.description ?? ""
    }

    /// Somebody who was given the role that this verb gives.
    private static func newcomer(_ verb: Verb, _ place: World.Place, _ site: Site) async throws -> ID<Person> {
        guard let role = Role.allCases.first(where: { $0.invitingVerb == verb }) else { preconditionFailure("\(verb) invites nobody") }
        let thing: Thing = role.place == .service ? .service(place.service) : .school(place.school)
        return try await site.system.invite(PersonDraft(name: "Nell Newcomer", email: "nell@people.example"), as: role, at: thing).person
    }

    /// The page of an import on which a sample is sent, and what came before it.
    private enum ImportStep: String, CaseIterable { case columns, rows, done }

    private static func stage(
        until step: ImportStep, at noun: String = "import", _ place: World.Place, _ browser: TestBrowser
    ) async throws {
        let address = "/schools/\(place.school)/\(noun)"
        for earlier in [address, "\(address)/columns", "\(address)/rows"].prefix(step == .columns ? 1 : step == .rows ? 2 : 3) {
            guard let door = Doors.door(forFormAt: earlier)?.door else { preconditionFailure("no door at \(earlier)") }
            let (type, bytes) = door.sampleBody(SampleWorld(ids: [:]))
            _ = try await browser.send("POST", earlier, headers: ["Content-Type": type, "Sec-Fetch-Site": "same-origin"], body: bytes)
        }
    }
}
