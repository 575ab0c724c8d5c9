import GRDB
import Nurture

/// What a group has of place, time, instruments and agreement. The set-up's steps are computed from it.
public struct PlaceReadiness: Sendable {
    public let place: GroupPlace
    /// Whether somebody has seen the room; for a centre, whether it says who brings the pupils. Nil while there is no place.
    public let isPlaceSeen: Bool?
    public let slot: Slot
    /// What the school says of the slot: nil where it offers no times at all.
    public let isSlotOffered: Bool?
    public let instruments: Instruments
    public let agreement: AgreementState
    public let isMeetingPlanned: Bool
    public let isMeetingHeld: Bool
    public let hasSafeguardingContact: Bool
    /// The day of its last session; nil while it has none.
    public let lastDay: Day?

    /// How far its instruments are.
    public enum Instruments: Sendable {
        case nothingBooked
        /// In some week to come too few are there.
        case short([ShortInstrument])
        case fine
    }

    public var hasPlace: Bool { isPlaceSeen != nil }
}

extension Transaction {
    func placeReadiness(of group: ID<Group>) throws -> PlaceReadiness {
        let row = try Row.fetchOne(
            db.cachedStatement(sql: "SELECT identity, school, weekday, startsAt FROM nurtureGroup WHERE id = ?"), arguments: [group])
        guard let row else { throw Refusal.outOfReach }
        let place = try groupPlace(of: group, typed: groupIdentity(group, row["identity"]).room)
        let (times, page, meeting) = try (offeredTimes(of: row["school"]), groupInstruments(group), plannedMeeting(of: group))
        let contact = try safeguardingContact(of: row["school"])
        return PlaceReadiness(
            place: place, isPlaceSeen: isSeen(place), slot: row.slot,
            isSlotOffered: times.isEmpty ? nil : times.contains { $0.slot == row.slot },
            instruments: page.bookings.isEmpty ? .nothingBooked : page.shortages.isEmpty ? .fine : .short(page.shortages),
            agreement: try agreementState(of: group), isMeetingPlanned: meeting != nil,
            isMeetingHeld: try meeting.map { meeting in try meetingNotes(of: group).contains { $0.at.day >= meeting.day } } ?? false,
            hasSafeguardingContact: contact.map { !$0.name.isEmpty && !$0.phone.isEmpty } ?? false,
            lastDay: try daysOfSessions(of: group)?.upperBound)
    }

    private func isSeen(_ place: GroupPlace) -> Bool? {
        switch place {
        case .room(let room): room.seen != nil
        case .centre(let booking): !booking.travel.whoBrings.isEmpty
        case .text(let text): text.isEmpty ? nil : false
        }
    }

    /// What is still open before a group starts, each in a sentence.
    func openMatters(of group: ID<Group>) throws -> [String] {
        let others = try setUpPath(of: group).beforeStart.filter { $0.need.step != .place && $0.need != .safeguarding && $0.after == nil }
        return try placeReadiness(of: group).openPoints + others.map(\.sentence)
    }
}

extension PlaceReadiness {
    /// What is still open of place, time, instruments and agreement, each in a sentence.
    public var openPoints: [String] {
        [
            placePoint, isSlotOffered == false ? "The school has not offered \(slot.written): is that the group’s time?" : nil,
            instrumentPoint, agreementPoint,
            hasSafeguardingContact ? nil : "The school’s safeguarding lead is not named yet, with a telephone number.",
            lastDay.map { "The last session is on \($0.written): how is the ending prepared?" },
        ].compactMap(\.self)
    }

    private var placePoint: String? {
        switch (place, isPlaceSeen) {
        case (_, nil): "The group has no room yet."
        case (.centre(let booking), false): "Who brings the pupils to \(booking.centre.name), and how?"
        case (_, false): "Nobody has seen the room yet: \(place.words)."
        default: nil
        }
    }

    private var instrumentPoint: String? {
        switch instruments {
        case .nothingBooked: "What does the group play on? Nothing is booked yet."
        case .short(let short): "Instruments run short. \(short.map(\.sentence).joined(separator: " "))"
        case .fine: nil
        }
    }

    private var agreementPoint: String? {
        switch agreement {
        case .confirmed: nil
        case .notWritten: "The agreement between school and service is not written yet."
        case .waitsFor: "The agreement between school and service: \(agreement.words.lowercased())."
        }
    }
}
