import GRDB
import Nurture

extension Desk {
    /// A letter's key for each school lead of these groups.
    func mailsToLeads(of groups: Set<ID<Group>>, in service: ID<Service>) async throws -> [ID<Person>: ID<Mail>] {
        try await read(.prepareMany, on: .service(service)) { transaction in
            let own = try transaction.groupsGoingOn(in: service).filter(groups.contains)
            let leads = try Set(own.map { try transaction.school(of: $0) }).flatMap { try transaction.leads(of: $0) }
            return Dictionary(Set(leads).map { ($0, ID<Mail>.new()) }) { one, _ in one }
        }
    }
}

extension Transaction {
    /// Leaves a request on the start pages of a group's school leads.
    /// - Returns: why not, if not.
    func askLeads(toInviteFamiliesOf group: ID<Group>, by caller: Caller) throws -> String? {
        let last = try lastLeadRequest(of: group)
        if let day = AskingLeads.nextDay(after: last?.on, today: today) {
            return "was asked for on \(last?.on.short ?? ""); its school can be asked again from \(day.short)"
        }
        let members = try consentStandings(in: group)
        if members.isEmpty { return "has no pupils yet" }
        if members.allSatisfy({ $0.takingPart != .notYet }) { return "has an answer from every family" }
        if try !hasFamiliesToAsk(group) { return "has families who have all been asked" }
        if try leads(of: school(of: group)).isEmpty { return "is at a school that has no lead yet" }
        try run(
            sql: "INSERT INTO leadRequest (id, nurtureGroup, askedBy, at) VALUES (?, ?, ?, ?)",
            arguments: [ID<LeadRequest>.new(), group, caller.person, now])
        return nil
    }

    /// A letter to each lead of these groups' schools, with how many groups it is about; the keys of the others go again.
    func post(_ mails: [ID<Person>: ID<Mail>], toLeadsOf groups: [ID<Group>]) throws {
        let about = try groups.flatMap { try leads(of: school(of: $0)) }.reduce(into: [ID<Person>: Int]()) { $0[$1, default: 0] += 1 }
        for (lead, mail) in mails.sorted(by: { $0.key < $1.key }) {
            guard let count = about[lead], let address = try identity(of: lead).flatMap({ EmailAddress($0.email) }) else {
                try letGo(mail)
                continue
            }
            try post(AskingLeads.letter(to: address, groups: count), id: mail)
        }
    }

    /// What a service asked for and is not done.
    func familiesToAsk(at school: ID<School>) throws -> [Waiting] {
        try groupsGoingOn(at: school).compactMap { group in
            guard let request = try lastLeadRequest(of: group), try hasFamiliesToAsk(group), let line = try groupLine(group) else {
                return nil
            }
            return Waiting(since: request.on, subject: .familiesToAsk(line, at: school, askedBy: try name(of: request.by)))
        }
    }

    func leads(of school: ID<School>) throws -> [ID<Person>] {
        try Set(colleagues(at: .school(school)).filter { $0.role == .schoolLead }.map(\.person)).sorted()
    }

    private func lastLeadRequest(of group: ID<Group>) throws -> (on: Day, by: ID<Person>?)? {
        let statement = try db.cachedStatement(
            sql: "SELECT at, askedBy FROM leadRequest WHERE nurtureGroup = ? ORDER BY at DESC LIMIT 1")
        return try Row.fetchOne(statement, arguments: [group]).map { (($0["at"] as Instant).day, $0["askedBy"]) }
    }

    /// Whether there is a pupil without an answer about taking part, with an adult who can be asked and was not, or whom nobody is
    /// named for.
    private func hasFamiliesToAsk(_ group: ID<Group>) throws -> Bool {
        try consentStandings(in: group).filter { $0.takingPart == .notYet }.contains { standing in
            let adults = try carersAsked(about: standing.pupil).filter { $0.obstacle == nil || $0.obstacle == .noContact }
            return adults.isEmpty || adults.contains { $0.obstacle == nil && !$0.hasAnswered && $0.times.last == nil }
        }
    }
}
