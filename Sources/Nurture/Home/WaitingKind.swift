/// What can wait for a lead. The start page and the weekly mail say it in the same words.
public enum WaitingKind: Hashable, Sendable, CaseIterable {
    case consents, calls, differing, places, neverSignedIn, schoolWithoutLead, serviceWithoutLead, lateLogs, unusualSize, withoutTutor
    case withoutOutcomes, parts, lateReports, training, setUp, interests, familiesToAsk

    /// With how many pupils, people, sessions or groups there are of it; where somebody is to be invited, that is one.
    public func words(_ count: Int) -> String {
        switch self {
        case .consents:
            count == 1 ? "1 pupil without an answer about taking part" : "\(count) pupils without an answer about taking part"
        case .calls: count == 1 ? "1 family would like a call" : "\(count) families would like a call"
        case .differing:
            count == 1 ? "1 pupil whose adults answered differently" : "\(count) pupils whose adults answered differently"
        case .places: count == 1 ? "1 pupil waits for a group" : "\(count) pupils wait for a group"
        case .neverSignedIn: count == 1 ? "1 person has not signed in yet" : "\(count) people have not signed in yet"
        case .schoolWithoutLead: "Invite the school lead"
        case .serviceWithoutLead: "Invite a service lead"
        case .lateLogs: count == 1 ? "1 session without a log for a week" : "\(count) sessions without a log for a week"
        case .unusualSize:
            count == 1 ? "A group that is not of three to five pupils" : "\(count) groups that are not of three to five pupils"
        case .parts: count == 1 ? "1 part of a report waits for you" : "\(count) parts of reports wait for you"
        case .lateReports: count == 1 ? "A group whose reports are not complete" : "\(count) groups whose reports are not complete"
        case .setUp: count == 1 ? "A group to set up" : "\(count) groups to set up"
        case .familiesToAsk:
            count == 1 ? "A group whose families wait to be asked" : "\(count) groups whose families wait to be asked"
        case .interests: count == 1 ? "1 school would like to work with you" : "\(count) schools would like to work with you"
        case .withoutTutor: count == 1 ? "A group without a tutor" : "\(count) groups without a tutor"
        case .withoutOutcomes: count == 1 ? "Choose the outcomes of a group" : "\(count) groups whose outcomes wait to be chosen"
        case .training: count == 1 ? "1 training that runs out" : "\(count) trainings that run out"
        }
    }
}
