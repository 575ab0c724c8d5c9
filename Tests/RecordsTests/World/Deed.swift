import Foundation
import Nurture
import Records

/// One verb done in a world: gets ready, and gives back the doing itself. Every text in it is in ``words``.
typealias Deed = @Sendable (World) async throws -> @Sendable () async throws -> Void

/// How each verb is done. The tests of the audit and of plain text go through all of them.
enum Deeds {
    static let all: [Verb: Deed] = house.merging(places) { one, _ in one }.merging(pupils) { one, _ in one }
        .merging(groups) { one, _ in one }.merging(reports) { one, _ in one }
        .merging(home) { one, _ in one }
        .merging(outcomes) { one, _ in one }
        .merging(setUp) { one, _ in one }
        .merging(tutors) { one, _ in one }
        .merging(place) { one, _ in one }
        .merging(nominations) { one, _ in one }
        .merging(establishments) { one, _ in one }
        .merging(consents) { one, _ in one }
        .merging(forming) { one, _ in one }

    /// Verbs that are asked about inside others and have no desk of their own.
    static let partsOfOthers: Set<Verb> = [
        .visit, .seeServices,
    ]

    /// A name, a text and an address that are nowhere else.
    static let name = "Philippa Quennell"
    static let email = "philippa.quennell@world.example"
    static let text = "Whistled all of Saturday's tune backwards"
    static let password = "tambourine tuesday"

    private static let house: [Verb: Deed] = [
        .signIn: { world in
            let hashing = PasswordHash()
            try await world.system.setPassword(password, of: world.people.tutor, hashing: hashing)
            return {
                _ = try await world.records.desk(for: .stranger).signIn(
                    email: "rafi.penrosewell@world.example", password: password, from: "192.0.2.7", device: "Firefox on Linux",
                    hashing: hashing)
            }
        },
        .acceptInvitation: { world in
            let sent = try await world.desk(\.serviceLead).invite(
                PersonDraft(name: name, email: email), as: .tutor, at: .service(world.service))
            return {
                _ = try await world.records.desk(for: .stranger).accept(
                    invitation: sent.secret.text, password: password, device: "Firefox on Linux", hashing: PasswordHash())
            }
        },
        .sweep: { world in
            try await world.desk(\.tutor).keep(text, of: "/nowhere", for: .logSession, about: .session(world.session))
            world.clock.move(days: 14)
            return { try await world.records.desk(for: .system(.retention)).sweep() }
        },
        .sendMail: { world in
            let id = try await world.post()
            return { try await world.postRound.sent(id) }
        },
        .writeDigest: { world in { try await world.postRound.writeDigest(to: world.people.serviceLead) } },
        .chooseMail: { world in { try await world.desk(\.schoolLead).choose(weeklyMail: false) } },
        .seeHome: { world in { _ = try await world.desk(\.tutor).home() } },
        .seeAccount: { world in { _ = try await world.desk(\.tutor).devices(of: world.people.tutor) } },
        .changePassword: { world in
            { try await world.system.setPassword(password, of: world.people.tutor, hashing: PasswordHash()) }
        },
        .endSignIn: { world in
            let hashing = PasswordHash()
            try await world.system.setPassword(password, of: world.people.tutor, hashing: hashing)
            let signedIn = try await world.records.desk(for: .stranger).signIn(
                email: "rafi.penrosewell@world.example", password: password, from: "192.0.2.7", device: "Firefox on Linux", hashing: hashing
            )
            return { try await world.desk(\.tutor).endSignIn(signedIn.id, of: world.people.tutor) }
        },
        .keepDraft: { world in
            { try await world.desk(\.tutor).keep(text, of: "/nowhere", for: .logSession, about: .session(world.session)) }
        },
    ]

    private static let places: [Verb: Deed] = [
        .seeProgramme: { world in { _ = try await world.desk(\.programmeLead).programme(world.programme) } },
        .changeProgramme: { world in
            {
                _ = try await world.system.invite(
                    PersonDraft(name: name, email: email), as: .programmeLead, at: .programme(world.programme))
            }
        },
        .startService: { world in { _ = try await world.desk(\.programmeLead).startService(named: "New Music", in: world.programme) } },
        .inviteServiceLead: invite(\.programmeLead, .serviceLead) { .service($0.service) },
        .seeService: { world in { _ = try await world.desk(\.serviceLead).service(world.service) } },
        .inviteTutor: invite(\.serviceLead, .trainee) { .service($0.service) },
        .startPartnership: { world in
            let draft = SchoolDraft(
                urn: 900_077, name: "Newfield Primary", address: "2 Invented Lane",
                safeguarding: SafeguardingContact(name: name, phone: "01632 960177"), halfTerms: WorldMaker.halfTerms)
            let choice = SchoolChoiceDraft(criteria: [.farOut, .virtualSchool], reason: text)
            return { _ = try await world.desk(\.serviceLead).startPartnership(of: world.service, with: draft, because: choice) }
        },
        .endPartnership: { world in
            try await world.desk(\.serviceLead).close(world.group)
            return { try await world.desk(\.serviceLead).endPartnership(of: world.service, with: world.school, lastDay: world.clock.day) }
        },
        .endServiceRole: { world in
            let held = try await world.desk(\.serviceLead).service(world.service).people.first { $0.person == world.people.trainee }!
            return { try await world.desk(\.serviceLead).endRole(held.id, at: .service(world.service), lastDay: world.clock.day) }
        },
        .endSchoolRole: { world in
            let held = try await world.desk(\.schoolLead).school(world.school).people.first { $0.person == world.people.schoolStaff }!
            return { try await world.desk(\.schoolLead).endRole(held.id, at: .school(world.school), lastDay: world.clock.day) }
        },
        .seeServiceAudit: { world in { _ = try await world.desk(\.serviceLead).audit(of: world.service) } },
        .seeSchoolAudit: { world in { _ = try await world.desk(\.schoolLead).audit(of: world.school) } },
        .seeSchool: { world in { _ = try await world.desk(\.head).school(world.school) } },
        .changeSchool: { world in
            let page = try await world.desk(\.schoolLead).school(world.school)
            let draft = SchoolDraft(
                urn: page.urn, name: page.name, address: page.address, safeguarding: SafeguardingContact(name: name, phone: "01632 960177"),
                halfTerms: WorldMaker.halfTerms)
            return { try await world.desk(\.schoolLead).change(world.school, to: draft, revision: page.revision) }
        },
        .inviteSchoolLead: invite(\.serviceLead, .schoolLead) { .school($0.school) },
        .nameSchoolStaff: invite(\.schoolLead, .schoolStaff) { .school($0.school) },
        .nameHead: invite(\.schoolLead, .head) { .school($0.school) },
        .seePupils: { world in { _ = try await world.desk(\.schoolLead).pupils(at: world.school) } },
        .importPupils: { world in
            let table = try CSVTable.read(Array("Forename,Surname,Notes\nPhilippa,Quennell,\(text)\n".utf8)).get()
            return { try await world.desk(\.schoolLead).stage(table, at: world.school) }
        },
        .nominatePupil: { world in
            let pupil = PupilDraft(
                firstName: "Philippa", familyName: "Quennell", birthDate: Day(iso: "2017-11-23")!, yearGroup: YearGroup(4)!,
                upn: "P207000016049", accessNeeds: text, reasons: text)
            return { try await world.desk(\.schoolLead).nominate([pupil], at: world.school) }
        },
        .formGroup: { world in
            let draft = GroupDraft(
                name: name, room: text, tutor: world.people.tutor, staff: nil, slot: Slot(weekday: .friday, time: .midnight),
                startsOn: world.clock.day, pupils: [world.pupils[0].id])
            return { try await world.desk(\.serviceLead).form(draft, at: world.school) }
        },
    ]

    private static let pupils: [Verb: Deed] = [
        .openPupil: { world in { _ = try await world.desk(\.tutor).pupil(world.pupils[0].id) } },
        .seeIdentity: { world in { _ = try await world.desk(\.schoolLead).textsNaming(world.pupils[0].id) } },
        .seeUPN: { world in { _ = try await world.desk(\.schoolLead).pupilToChange(world.pupils[0].id) } },
        .changePupil: { world in
            let kept = try await world.desk(\.schoolLead).pupilToChange(world.pupils[0].id)
            var draft = kept.draft
            draft.accessNeeds = text
            return { [draft] in try await world.desk(\.schoolLead).change(draft, revision: kept.revision) }
        },
        .seeCarers: { world in { _ = try await world.desk(\.schoolLead).carers(of: world.pupils[0].id) } },
        .seeConsents: { world in { _ = try await world.desk(\.schoolLead).consents(of: world.pupils[0].id) } },
        .exportPupil: { world in { _ = try await world.desk(\.schoolLead).export(world.pupils[0].id, because: .familyAsked) } },
        .nameCarer: { world in
            {
                try await world.desk(\.schoolLead).name(
                    CarerDraft(name: name, relation: text, phone: "01632 960177", email: email), id: .new(), for: world.pupils[0].id,
                    entitled: true, mayBeContacted: true)
            }
        },
        .openProfile: { world in { _ = try await world.desk(\.serviceLead).profile(of: world.pupils[0].id, because: .briefing) } },
        .changeProfile: { world in
            let profile = ProfileContent(strengths: text, whatIsHard: text, whatHelps: text, interests: text)
            return { try await world.desk(\.schoolLead).save(profile, of: world.pupils[0].id, revision: 0) }
        },
        .recordConsent: { world in
            {
                try await world.desk(\.schoolLead).record(
                    ConsentDraft(giver: .child, how: .inPerson, on: world.clock.day, answers: [.audio: false]), of: world.pupils[0].id)
            }
        },
        .handOver: { world in
            { try await world.desk(\.trainee).handOver(.new(), about: world.pupils[0].id, to: name, at: world.clock.now) }
        },
        .seePupilAudit: { world in { _ = try await world.desk(\.schoolLead).audit(of: world.pupils[0].id) } },
        .erasePupil: { world in
            try await Telling.fill(world)
            return { try await world.desk(\.schoolLead).erase(world.pupils[0].id) }
        },
    ]

    private static let groups: [Verb: Deed] = [
        .openGroup: { world in { _ = try await world.desk(\.tutor).group(world.group) } },
        .changeGroup: { world in
            { try await world.system.attach(world.people.trainee, as: .trainee, to: world.group, from: world.clock.day) }
        },
        .changeMembers: { world in
            let members = try await world.system.group(world.group).members
            return { try await world.desk(\.serviceLead).leave(members[0].membership, of: world.group, on: world.clock.day) }
        },
        .closeGroup: { world in { try await world.desk(\.serviceLead).close(world.group) } },
        .reopenGroup: { world in
            try await world.desk(\.serviceLead).close(world.group)
            return { try await world.desk(\.serviceLead).reopen(world.group) }
        },
        .openSession: { world in { _ = try await world.desk(\.tutor).session(world.session) } },
        .logSession: { world in
            let draft = SessionDraft(
                revision: 0, content: SessionLogContent(whatWeDid: text, nextTime: text),
                marks: [world.pupils[0].id: .init(mark: .absent, reason: .ill)], notes: [world.pupils[0].id: text],
                voices: [
                    VoiceDraft(
                        id: .new(), pupil: world.pupils[0].id, words: text, wordForWord: true, schoolMayRead: false, homeMayRead: false)
                ])
            return { try await world.desk(\.tutor).log(world.session, draft) }
        },
        .writeNote: { world in { try await world.desk(\.schoolStaff).write(notes: [world.pupils[0].id: text], in: world.session) } },
        .recordVoice: { world in
            let voice = VoiceDraft(
                id: .new(), pupil: world.pupils[0].id, words: text, wordForWord: true, schoolMayRead: true, homeMayRead: true)
            return { try await world.desk(\.trainee).record(voice, in: world.session) }
        },
        .takeBackVoice: { world in
            let voice = VoiceDraft(
                id: .new(), pupil: world.pupils[0].id, words: text, wordForWord: true, schoolMayRead: true, homeMayRead: true)
            try await world.desk(\.trainee).record(voice, in: world.session)
            return { try await world.desk(\.trainee).takeBack(voice.id, from: world.session) }
        },
        .reinstateSession: { world in
            try await world.desk(\.tutor).cancel(world.session, because: .schoolEvent)
            return { try await world.desk(\.tutor).reinstate(world.session) }
        },
        .arrangeCover: { world in
            let second = try await world.desk(\.serviceLead).invite(
                PersonDraft(name: name, email: email), as: .tutor, at: .service(world.service))
            return { try await world.desk(\.serviceLead).arrangeCover(second.person, for: world.session) }
        },
        .moveSession: { world in
            {
                try await world.desk(\.tutor).move(
                    world.session, to: world.clock.day.adding(days: 1), at: WallTime(hour: 9, minute: 0)!, because: .noRoom)
            }
        },
        .cancelSession: { world in { try await world.desk(\.tutor).cancel(world.session, because: .schoolEvent) } },
    ]

    private static func invite(
        _ inviter: any KeyPath<World.People, ID<Person>> & Sendable, _ role: Role, _ place: @escaping @Sendable (World) -> Thing
    ) -> Deed {
        { world in
            { _ = try await world.desk(inviter).invite(PersonDraft(name: name, email: email), as: role, at: place(world)) }
        }
    }
}
