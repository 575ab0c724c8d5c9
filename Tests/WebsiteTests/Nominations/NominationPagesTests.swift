import Nurture
import Testing

@testable import Records
@testable import Website

@Suite("Nominations on the page")
struct NominationPagesTests {
    @Test(
        "Both leads fill in what helps to find a place, and the waiting list shows it with reasons and dates",
        arguments: [Somebody.schoolLead, .serviceLead])
    func filled(_ somebody: Somebody) async throws {
        try await withSite { site in
            let (browser, wanda) = (try await site.signedIn(somebody), site.world.waiting)
            let form = Link.nomination(wanda)
            let saved = try await browser.fill(
                browser.get("\(form)?back=\(Link.waitingList(site.world.oak))"), formTo: form,
                with: ["music": "Hums", "likes": "drums, singing", "tendency": "holds back", "need": "3"])
            #expect(saved.status == 303 && saved.location == Link.waitingList(site.world.oak))
            let list = try await browser.follow(saved).html.words
            for part in ["Wanda Wandason", "Wanda loves to sing", "A place matters now", "Holds back", "drums, singing"] {
                #expect(list.contains(part), "\(part)")
            }
        }
    }

    @Test("Too many kinds of music come back with a sentence and everything that was typed, and nothing changes")
    func problems() async throws {
        try await withSite { site in
            let browser = try await site.signedIn(.schoolLead)
            let form = Link.nomination(site.world.waiting)
            let before = try await site.digest()
            let likes = (1...13).map { "kind \($0)" }.joined(separator: ", ")
            let answer = try await browser.fill(browser.get(form), formTo: form, with: ["likes": likes, "music": "Hums"])
            #expect(answer.status == 422)
            let page = try answer.html
            #expect(page.problems.contains { $0.contains("Keep the 12") })
            #expect(page.forms.first { $0.action == form }?.fields["likes"] == likes)
            #expect(page.forms.first { $0.action == form }?.fields["music"] == "Hums")
            #expect(try await site.digest() == before)
        }
    }

    @Test("Somebody else saved in between: both are shown, and what was typed stays")
    func conflict() async throws {
        try await withSite { site in
            let browser = try await site.signedIn(.schoolLead)
            let form = Link.nomination(site.world.waiting)
            let page = try await browser.get(form)
            try await site.desk(.serviceLead).save(NomineeContent(music: "Whistles"), of: site.world.waiting, revision: 0)
            let answer = try await browser.fill(page, formTo: form, with: ["music": "Hums"])
            #expect(answer.status == 409)
            #expect(answer.text.contains("Whistles") && answer.text.contains("Hums"))
        }
    }

    @Test("Taking a pupil off the list needs a reason, which stays on the page")
    func takenOff() async throws {
        try await withSite { site in
            let browser = try await site.signedIn(.schoolLead)
            let (form, page) = ("\(Link.pupil(site.world.waiting))/waiting", Link.nomination(site.world.waiting))
            let empty = try await browser.fill(browser.get(page), formTo: form)
            #expect(empty.status == 422)
            let saved = try await browser.fill(browser.get(page), formTo: form, with: ["why": "Moves away"])
            #expect(saved.status == 303)
            #expect(try await browser.follow(saved).html.words.contains("Was taken off"))
            #expect(try await browser.get(page).html.words.contains("Moves away"))
        }
    }

    @Test("Times are ticked out of those that the school offers; without any the page says what comes first")
    func times() async throws {
        try await withSite { site in
            let browser = try await site.signedIn(.schoolLead)
            let form = Link.nomination(site.world.waiting)
            #expect(try await browser.get(form).html.words.contains("Once the school says which times"))
            try await site.desk(.schoolLead).offer(TimeDraft(slot: Slot("Fri 9:00")!), at: site.world.oak)
            let saved = try await browser.fill(browser.get(form), formTo: form, with: ["free": "Fri 09:00"])
            #expect(saved.status == 303)
            let kept = try await site.desk(.schoolLead).nomination(of: site.world.waiting).content.free
            #expect(kept == [Slot("Fri 9:00")!])
        }
    }

    @Test("The lead's part counts what is open, leads to each form and back, and is done when everything is")
    func schoolPart() async throws {
        try await withSite { site in
            let (browser, place) = (try await site.signedIn(.schoolLead), site.world.bluebirds)
            let address = Link.schoolPart(place.group)
            let first = try await browser.get(address)
            #expect(first.text.contains("still open"))
            let done = try await site.desk(.schoolLead).schoolPart(of: place.group).pupils.flatMap(\.tasks).count { $0.isDone }
            let folded = try first.html.root.all("details").flatMap { $0.all("a") }
            #expect(done > 0 && folded.count == done)
            #expect(try first.html.links.contains("\(Link.pupil(place.pupil))/profile?back=\(address)"))
            let profile = "\(Link.pupil(place.pupil))/profile"
            let saved = try await browser.fill(
                browser.get("\(profile)?back=\(address)"), formTo: profile, with: ["strengths": "Rhythm"])
            #expect(saved.location == address)
            let lead = site.desk(.schoolLead)
            for (number, pupil) in place.pupils.enumerated() {
                try await lead.save(NomineeContent(music: "Hums"), of: pupil, revision: 0)
                if number > 0 { try await lead.save(ProfileContent(strengths: "Rhythm"), of: pupil, revision: 0) }
                try await lead.recordTalk(by: ["One", "Other"], on: site.records.today, id: .new(), about: pupil)
            }
            let open = try await lead.schoolPart(of: place.group)
            #expect(open.open == 1 && open.pupils.last { !$0.open.isEmpty }?.open == [.consents])
            let service = try await site.desk(.serviceLead).schoolPart(of: place.group)
            #expect(service.pupils.allSatisfy { !$0.tasks.contains { [.carers, .profile, .background].contains($0.task) } })
        }
    }

    @Test("A way back that leads elsewhere leads nowhere")
    func wayBack() async throws {
        try await withSite { site in
            let browser = try await site.signedIn(.schoolLead)
            let form = Link.nomination(site.world.waiting)
            for elsewhere in ["https://elsewhere.example/", "//elsewhere.example", "/no/such/page"] {
                let revision = try await site.desk(.schoolLead).nomination(of: site.world.waiting).revision
                let saved = try await browser.post(form, ["music": "Hums", "revision": "\(revision)", "back": elsewhere])
                #expect(saved.location == Link.pupil(site.world.waiting), "\(elsewhere)")
            }
        }
    }
}
