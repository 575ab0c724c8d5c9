import Nurture
import Testing

@testable import Records
@testable import Website

@Suite("The profile on the page")
struct ProfilePagesTests {
    private func profile(_ pupil: ID<Pupil>) -> String { "\(Link.pupil(pupil))/profile" }

    @Test("The school lead links pupils, and the tutor reads who is better apart on both profiles; nobody is both")
    func links() async throws {
        try await withSite { site in
            let (amber, bola) = (site.world.bluebirds.pupils[0], site.world.bluebirds.pupils[1])
            let lead = try await site.signedIn(.schoolLead)
            let page = try await lead.get(profile(amber))
            let both = try await lead.fill(
                page, formTo: profile(amber),
                with: ["apartMore": bola.description, "togetherMore": bola.description, "senses": "Warm light"])
            #expect(both.status == 422 && both.text.contains("Warm light"))
            let saved = try await lead.fill(page, formTo: profile(amber), with: ["apartMore": bola.description, "avoid": "Being hurried"])
            #expect(saved.status == 303)
            let again = try #require(try await lead.get(profile(amber)).html.forms.first { $0.action == profile(amber) })
            #expect(again.fields["apart"] == bola.description)
            let tutor = try await site.signedIn(.tutor)
            let read = try await tutor.get(profile(bola)).html.words
            #expect(read.contains("Better apartAmber A."))
            #expect(try await tutor.get(profile(amber)).html.words.contains("Being hurried"))
        }
    }

    @Test("The child's words need either words or a pass, and stand on the profile with who asked")
    func childsWords() async throws {
        try await withSite { site in
            let (lead, amber) = (try await site.signedIn(.schoolLead), site.world.bluebirds.pupil)
            let form = "\(Link.pupil(amber))/child-words"
            for fields: KeyValuePairs<String, String> in [["how": "exact"], ["words": "Hi", "how": "passed"], ["words": "Hi"]] {
                let answer = try await lead.fill(lead.get(form), formTo: form, with: fields)
                #expect(answer.status == 422)
            }
            let saved = try await lead.fill(lead.get(form), formTo: form, with: ["words": "Not the big drum", "how": "exact"])
            #expect(saved.status == 303)
            #expect(try await site.signedIn(.tutor).get(profile(amber)).html.words.contains("Not the big drum"))
        }
    }

    @Test("Talked through on a day by two, which the page says from then on")
    func talk() async throws {
        try await withSite { site in
            let (lead, amber) = (try await site.signedIn(.schoolLead), site.world.bluebirds.pupil)
            let (page, form) = ("\(Link.pupil(amber))/talk", "\(Link.pupil(amber))/talks")
            let early = try await lead.fill(lead.get(page), formTo: form, with: ["one": "Bo", "other": "Ru"])
            #expect(early.status == 422 && early.text.contains("Write the profile first"))
            try await site.desk(.schoolLead).save(ProfileContent(strengths: "Rhythm"), of: amber, revision: 0)
            let alone = try await lead.fill(lead.get(page), formTo: form, with: ["one": "Bo", "other": "Bo"])
            #expect(alone.status == 422)
            let saved = try await lead.fill(lead.get(page), formTo: form, with: ["one": "Bo", "other": "Ru"])
            #expect(try await lead.follow(saved).html.words.contains("by Bo and Ru"))
        }
    }

    @Test("A carer writes behind the date; without it nobody reads or writes, and what was typed waits")
    func home() async throws {
        try await withSite { site in
            let sent = try await site.inviteHome()
            let form = "\(sent.address)/note"
            let before = try await site.digest()
            let stranger = try await site.stranger().post(form, ["homeNote": ID<HomeNote>.new().description, "words": "Loves bells"])
            #expect(stranger.status == 401 && stranger.text.contains("Loves bells") && !stranger.text.contains("Amber"))
            #expect(try await site.digest() == before)
            let carer = try await site.atHome(sent)
            let empty = try await carer.fill(carer.get(form), formTo: form)
            #expect(empty.status == 422)
            let saved = try await carer.fill(carer.get(form), formTo: form, with: ["words": "Loves bells"])
            #expect(saved.status == 303)
            let page = try await carer.follow(saved)
            #expect(page.text.contains("Loves bells"))
            #expect(ReadingGrade.of(try page.html.root.all("main").first?.all("p").map(\.words) ?? []) <= 4)
            #expect(try await site.signedIn(.tutor).get(profile(site.world.bluebirds.pupil)).text.contains("Loves bells"))
            let note = try #require(try page.html.forms.first { $0.action.hasSuffix("/end") }?.action)
            let gone = try await carer.post(note)
            #expect(gone.status == 303)
            #expect(try await !carer.get(form).text.contains("Loves bells"))
        }
    }
}
