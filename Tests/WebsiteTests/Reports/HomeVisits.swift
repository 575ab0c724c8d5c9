import Nurture

@testable import Records
@testable import Website

/// Carers at their doors.
extension Site {
    /// Invites a carer of the first group, as its school lead would.
    func inviteHome(_ number: Int = 0, carer: ID<Carer>? = nil) async throws -> SentHomeInvitation {
        let place = world.bluebirds
        return try await desk(.schoolLead).inviteHome(
            carer ?? place.carers[number], on: place.pupils[number], in: place.group, at: .start, byMail: false)
    }

    /// A second adult who may answer for the first pupil.
    func secondCarer() async throws -> ID<Carer> {
        let carer = ID<Carer>.new()
        try await desk(.schoolLead).name(
            CarerDraft(name: "Second of Amber", relation: "Father"), id: carer, for: world.bluebirds.pupil, entitled: true,
            mayBeContacted: true)
        return carer
    }

    /// A carer's browser, after the right date.
    func atHome(_ sent: SentHomeInvitation) async throws -> TestBrowser {
        let browser = stranger()
        let answer = try await browser.give("9", "3", "2017", to: sent)
        guard answer.status == 303 else { throw TestBrowser.LeadsNowhere(status: answer.status) }
        return browser
    }
}

extension SentHomeInvitation {
    var address: String { "/home/\(secret.text)" }
}

extension TestBrowser {
    func give(_ day: String, _ month: String, _ year: String, to sent: SentHomeInvitation) async throws -> TestAnswer {
        try await fill(
            try await get(sent.address), formTo: sent.address, with: ["born-day": day, "born-month": month, "born-year": year])
    }
}
