import Nurture
import Testing

@testable import Records
@testable import Website

@Suite("Asking home")
struct AskingHomeTests {
    private func address(_ site: Site) -> String {
        "/groups/\(site.world.bluebirds.group)/reports/\(site.world.bluebirds.pupil)/home"
    }

    @Test("The school lead invites a carer and gets a message to copy that names no child; its link asks for the date")
    func invite() async throws {
        try await withSite { site in
            let lead = try await site.signedIn(.schoolLead)
            let answer = try await lead.fill(lead.get(address(site)), formTo: address(site))
            #expect(answer.status == 200)
            let message = try #require(try answer.html.root.all("textarea").first).words
            let parts = try #require(
                message.wholeMatch(
                    of:
                        /Hello, the music group would love to hear from you\. This link is yours until 1 December: (\S+) You will be asked for your child’s date of birth\./
                ))
            #expect(!message.contains("Amber") && !message.contains("Bluebirds"))
            #expect(try answer.html.words.contains("Mail is not set up here"))
            #expect(try await site.stranger().get(String(parts.1)).html.heading == "We would love to hear from you")
            #expect(try await lead.get(address(site)).html.words.contains("Sent on 10 Nov 2026, until 1 Dec 2026"))
        }
    }

    @Test("It is sent again and withdrawn by a press, and says when it was answered")
    func states() async throws {
        try await withSite { site in
            let lead = try await site.signedIn(.schoolLead)
            let first = try await site.inviteHome()
            let page = try await lead.get(address(site))
            #expect(try page.html.words.contains("Send again"))
            let withdrawn = try await lead.fill(page, formTo: "\(address(site))/\(first.id)/withdrawal")
            #expect(try await lead.follow(withdrawn).html.words.contains("Withdrawn"))
            let second = try await site.inviteHome()
            let carer = try await site.atHome(second)
            _ = try await carer.fill(carer.get("\(second.address)/form"), formTo: "\(second.address)/refusal")
            #expect(try await lead.get(address(site)).html.words.contains("Answered"))
        }
    }

    @Test("Whoever can't be asked is shown with the reason and without a button")
    func obstacles() async throws {
        try await withSite { site in
            let (desk, pupil) = (site.desk(.schoolLead), site.world.bluebirds.pupil)
            for (name, entitled, contact) in [("Nan", false, true), ("Old Friend", true, false)] {
                try await desk.name(
                    CarerDraft(name: name, relation: "Relative"), id: .new(), for: pupil, entitled: entitled, mayBeContacted: contact)
            }
            try await desk.end(site.secondCarer(), of: pupil)
            let page = try await site.signedIn(.schoolLead).get(address(site)).html
            for words in [
                "Relative, is not named as somebody who may answer", "Relative, may not be contacted",
                "Father, does not speak for the child any more",
            ] { #expect(page.words.contains(words), "\(words)") }
            #expect(page.forms.filter { $0.action == address(site) }.count == 1)
        }
    }

    @Test("A pupil's carers of another group, or an unknown point, can't be reached through it")
    func crossed() async throws {
        try await withSite { site in
            let lead = try await site.signedIn(.schoolLead)
            let before = try await site.digest()
            let theirs = site.world.otters.carers[0].description
            #expect(try await lead.post(address(site), ["carer": theirs, "point": "start"]).status == 404)
            #expect(
                try await lead.post(address(site), ["carer": site.world.bluebirds.carers[0].description, "point": "never"]).status == 404)
            let crossed = "/groups/\(site.world.otters.group)/reports/\(site.world.bluebirds.pupil)/home"
            #expect(try await lead.get(crossed).status == 404)
            #expect(try await site.digest() == before)
        }
    }
}
