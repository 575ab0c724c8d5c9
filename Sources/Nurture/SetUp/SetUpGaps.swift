extension SetUpFacts {
    /// What a need lacks; nil where it is met.
    public func gap(_ need: SetUpNeed) -> SetUpGap? {
        switch need {
        case .reason:
            hasReason
                ? nil : SetUpGap(need, .serviceLead, "It is not written down why this school was chosen.", short: "1 reason for the school")
        case .reasonsForPupils: members == 0 ? nobody(need) : reasonsGap
        case .size:
            GroupSize.usual.contains(members)
                ? nil
                : SetUpGap(
                    need, .serviceLead,
                    members == 0
                        ? "No pupil has a place yet: three to five is best."
                        : "\(counted(members, "pupil has", "pupils have")) a place: three to five is best.",
                    short: "1 group to complete", hasBegun: members > 0)
        case .takingPart: members == 0 ? nobody(need) : consentGap
        case .room: roomGap
        case .slot: nil
        case .instruments: instrumentGap
        case .agreement: agreementGap
        case .meeting: meetingGap
        case .talkedThrough:
            members == 0
                ? nobody(need)
                : shortfall(
                    need, .schoolLead, talkedThrough, "has not been talked through", "have not been talked through",
                    "child to talk through", "children to talk through")
        case .tutor: hasTutor ? nil : SetUpGap(need, .serviceLead, "No tutor yet.", short: "1 tutor")
        case .tutorBriefed:
            !hasTutor
                ? SetUpGap(need, .serviceLead, "The briefing waits for a tutor.", after: .tutor)
                : tutorBriefed
                    ? nil
                    : SetUpGap(
                        need, .tutor, "The tutor has not confirmed the briefing as it stands.", short: "1 briefing to read", hasBegun: true)
        case .assistantBriefed:
            !hasAssistant || assistantBriefed
                ? nil
                : SetUpGap(
                    need, .assistant, "The assistant has not confirmed the briefing as it stands.", short: "1 briefing for the assistant",
                    hasBegun: true)
        case .safeguarding:
            hasSafeguarding
                ? nil
                : SetUpGap(need, .schoolLead, "The school’s safeguarding lead is not named yet.", short: "1 safeguarding lead to name")
        case .training:
            !hasTutor
                ? SetUpGap(need, .serviceLead, "There is no tutor yet whose training could be looked at.", after: .tutor)
                : trainingMissing.isEmpty
                    ? nil
                    : SetUpGap(
                        need, .serviceLead, "The tutor lacks: \(trainingMissing.joined(separator: ", ")).",
                        short: counted(trainingMissing.count, "training", "trainings"), hasBegun: true)
        case .outcomes: outcomes > 0 ? nil : SetUpGap(need, .serviceLead, "No outcome is chosen yet.", short: "1 choice of outcomes")
        case .outcomesTalk:
            talkHeld
                ? nil
                : SetUpGap(
                    need, .schoolLead, "When school and service talked about the outcomes is not noted yet.",
                    short: "1 talk about outcomes",
                    hasBegun: outcomes > 0)
        case .dates:
            dated >= planned
                ? nil
                : SetUpGap(
                    need, .serviceLead, "\(dated) of \(planned) sessions have a date.",
                    short: "\(counted(planned - dated, "date", "dates"))",
                    hasBegun: dated > 0)
        case .asked: members == 0 ? nobody(need) : askedGap
        case .background: members == 0 ? nobody(need) : backgroundGap
        case .reports: reportsGap
        case .share: shares > 0 ? nil : SetUpGap(need, .serviceLead, shareWords, short: "1 document to share")
        }
    }

    private func nobody(_ need: SetUpNeed) -> SetUpGap {
        SetUpGap(need, .serviceLead, "Nobody has a place yet.", after: .size)
    }

    private var reasonsGap: SetUpGap? {
        shortfall(
            .reasonsForPupils, .schoolLead, members - withoutReasons, "has no reasons for a place", "have no reasons for a place",
            "reason for a pupil", "reasons for pupils")
    }

    private var consentGap: SetUpGap? {
        let parts = [
            unanswered == 0 ? nil : "\(counted(unanswered, "answer is", "answers are")) still awaited.",
            calls == 0 ? nil : "\(counted(calls, "family would", "families would")) like a call.",
            refused == 0
                ? nil : "For \(counted(refused, "pupil", "pupils")) the answer is no: give the place to another child, or talk again.",
        ].compactMap { $0 }
        guard !parts.isEmpty else { return nil }
        let turn: SetUpTurn = calls > 0 || refused > 0 ? .schoolLead : .families
        let short =
            unanswered > 0
            ? counted(unanswered, "consent answer", "consent answers")
            : counted(max(refused, calls), "family to talk with", "families to talk with")
        return SetUpGap(.takingPart, turn, parts.joined(separator: " "), short: short, hasBegun: unanswered < members)
    }

    private var roomGap: SetUpGap? {
        switch room {
        case .none: SetUpGap(.room, .schoolLead, "No room yet.", short: "1 room")
        case .notSeen: SetUpGap(.room, .serviceLead, "Nobody has seen the room yet.", short: "1 room to see", hasBegun: true)
        case .seen: nil
        }
    }

    private var instrumentGap: SetUpGap? {
        if !hasInstruments {
            return SetUpGap(.instruments, .serviceLead, "Nothing is booked to play on yet.", short: "1 booking of instruments")
        }
        guard instrumentsMissing > 0 else { return nil }
        return SetUpGap(
            .instruments, .serviceLead, "\(counted(instrumentsMissing, "instrument is", "instruments are")) missing in the fullest week.",
            short: counted(instrumentsMissing, "instrument", "instruments"), hasBegun: true)
    }

    private var agreementGap: SetUpGap? {
        switch (serviceConfirmed, schoolConfirmed) {
        case (true, true): nil
        case (false, false): SetUpGap(.agreement, .serviceLead, "Neither side has confirmed the agreement.", short: "1 agreement")
        case (true, false):
            SetUpGap(.agreement, .schoolLead, "The school has not confirmed the agreement.", short: "1 agreement", hasBegun: true)
        case (false, true):
            SetUpGap(.agreement, .serviceLead, "The service has not confirmed the agreement.", short: "1 agreement", hasBegun: true)
        }
    }

    private var meetingGap: SetUpGap? {
        guard !meetingHeld else { return nil }
        guard let meetingOn else {
            return SetUpGap(.meeting, .serviceLead, "No date for the meeting before the start yet.", short: "1 meeting")
        }
        return SetUpGap(
            .meeting, .serviceLead, "The meeting is on \(meetingOn.written); what was agreed is noted afterwards.", short: "1 meeting",
            hasBegun: true)
    }

    private var askedGap: SetUpGap? {
        guard logged > 0 else {
            return SetUpGap(
                .asked, .tutor, firstSession.map { "The first session is on \($0.written)." } ?? "No session has a date yet.",
                short: "1 first session")
        }
        return shortfall(.asked, .tutor, asked, "has not been asked yet", "have not been asked yet", "pupil to ask", "pupils to ask")
    }

    private var backgroundGap: SetUpGap? {
        shortfall(
            .background, .schoolLead, withBackground, "has no background data", "have no background data", "pupil without background data",
            "pupils without background data")
    }

    private var reportsGap: SetUpGap? {
        if reportsComplete { return nil }
        guard reportIsOpen else {
            return SetUpGap(.reports, .everybody, "The first marks are due by the third session.", short: "first marks")
        }
        let words =
            partsAwaited == 0
            ? "All parts that are due are in; more come at the end." : "\(counted(partsAwaited, "part is", "parts are")) awaited."
        return SetUpGap(.reports, .everybody, words, short: counted(partsAwaited, "part of a report", "parts of reports"), hasBegun: true)
    }

    private var shareWords: String {
        reportsComplete
            ? "The reports are complete: school and service can be shown what came of it." : "This comes when the reports are complete."
    }

    /// A need that each member has, of whom some do.
    private func shortfall(
        _ need: SetUpNeed, _ turn: SetUpTurn, _ met: Int, _ one: String, _ many: String, _ short: String, _ shorts: String
    ) -> SetUpGap? {
        let missing = members - met
        guard missing > 0 else { return nil }
        return SetUpGap(
            need, turn, "\(counted(missing, "pupil \(one)", "pupils \(many)")).", short: counted(missing, short, shorts), hasBegun: met > 0)
    }
}

/// “1 pupil” or “3 pupils”.
private func counted(_ count: Int, _ one: String, _ many: String) -> String { count == 1 ? "1 \(one)" : "\(count) \(many)" }
