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
        switch door.verb {
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
        case .chooseOutcomes: return ["revision": String(try await site.system.outcomeChoices(for: place.group).revision)]
        case .inviteHome:
            let sent = try await site.system.inviteHome(place.carers[0], on: place.pupil, in: place.group, at: .start, byMail: false)
            return ["homeInvitation": sent.id.description]
        case .takeBackVoice:
            let voice = VoiceDraft(
                id: .new(), pupil: place.pupils[0], words: "Again!", wordForWord: true, schoolMayRead: false, homeMayRead: false)
            try await site.desk(somebody).record(voice, in: place.session)
            return ["voice": voice.id.description]
        default: break
        }
        return [:]
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

    private static func stage(until step: ImportStep, _ place: World.Place, _ browser: TestBrowser) async throws {
        let address = "/schools/\(place.school)/import"
        for earlier in [address, "\(address)/columns", "\(address)/rows"].prefix(step == .columns ? 1 : step == .rows ? 2 : 3) {
            guard let door = Doors.door(forFormAt: earlier)?.door else { preconditionFailure("no door at \(earlier)") }
            let (type, bytes) = door.sampleBody(SampleWorld(ids: [:]))
            _ = try await browser.send("POST", earlier, headers: ["Content-Type": type, "Sec-Fetch-Site": "same-origin"], body: bytes)
        }
    }
}
