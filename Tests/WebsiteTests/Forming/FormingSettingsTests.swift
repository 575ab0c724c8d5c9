import Nurture
import Testing

@testable import Records
@testable import Website

@Suite("The page of a programme's numbers for suggestions")
struct FormingSettingsPageTests {
    @Test("is reached from the programme, explains each number, and keeps what its lead sets")
    func set() async throws {
        try await withSite { site in
            let lead = try await site.signedIn(.programmeLead)
            let address = Link.formingSettings(site.world.programme)
            let programme = try await lead.get(Link.programme(site.world.programme))
            #expect(try programme.html.links.contains(address))
            let page = try await lead.get(address)
            let words = try page.html.words
            for number in FormingNumber.allCases {
                #expect(words.contains(number.title) && words.contains("\(number.explanation) Usually \(number.usual)."), "\(number)")
            }
            let saved = try await lead.fill(page, formTo: address, with: ["largest": "6", "costOfGroup": "20"])
            #expect(saved.status == 303)
            let after = try await lead.follow(saved)
            let form = try #require(try after.html.forms.first { $0.action == address }).fields
            #expect(form["largest"] == "6" && form["costOfGroup"] == "20" && form["smallest"] == "3")
            let back = try await lead.fill(after, formTo: address, with: ["do": "usual"])
            #expect(back.status == 303)
            let settings = try await site.system.formingSettings(of: site.world.programme).settings
            #expect(settings == FormingSettings())
        }
    }

    @Test("says everything that is wrong, keeps what was typed, and changes nothing")
    func problems() async throws {
        try await withSite { site in
            let lead = try await site.signedIn(.programmeLead)
            let address = Link.formingSettings(site.world.programme)
            let page = try await lead.get(address)
            let before = try await site.digest()
            let answer = try await lead.fill(page, formTo: address, with: ["largest": "many", "minutesInRoom": "5", "best": "5"])
            #expect(answer.status == 422)
            for field in ["largest", "minutesInRoom"] { #expect(try answer.html.links.contains("#\(field)")) }
            #expect(try answer.html.problems.count == 2)
            let form = try #require(try answer.html.forms.first { $0.action == address }).fields
            #expect(form["largest"] == "many" && form["minutesInRoom"] == "5" && form["best"] == "5")
            let crossed = try await lead.fill(page, formTo: address, with: ["smallest": "5", "largest": "4"])
            #expect(crossed.status == 422)
            #expect(try crossed.html.words.contains("The largest group can’t be smaller than the smallest"))
            let after = try await site.digest()
            #expect(before == after)
        }
    }

    @Test("shows both where two set them at once")
    func conflict() async throws {
        try await withSite { site in
            let lead = try await site.signedIn(.programmeLead)
            let address = Link.formingSettings(site.world.programme)
            let page = try await lead.get(address)
            let first = try await lead.fill(page, formTo: address, with: ["costOfSize": "4"])
            #expect(first.status == 303)
            let second = try await lead.fill(page, formTo: address, with: ["costOfSize": "9"])
            #expect(second.status == 409)
            #expect(try second.html.words.contains("4 (usually 2)"))
            #expect(try second.html.forms.first { $0.action == address }?.fields["costOfSize"] == "9")
        }
    }

    @Test("is there to read for others; and the page of suggestions says which numbers are not the usual ones")
    func others() async throws {
        try await withSite { site in
            let address = Link.formingSettings(site.world.programme)
            let school = try await site.signedIn(.schoolLead)
            let suggestion = Link.suggestion(site.world.oak)
            #expect(try await !school.get(suggestion).html.words.contains("numbers of its own"))
            var settings = FormingSettings()
            settings.largest = 6
            try await site.desk(.programmeLead).set(settings, of: site.world.programme, revision: 0)
            let page = try await school.get(address)
            #expect(try page.html.words.contains("6 (usually 5)"))
            #expect(try page.html.forms.allSatisfy { $0.action != address })
            let words = try await school.get(suggestion).html.words
            #expect(words.contains("Four Winds has numbers of its own for suggestions: largest group 6, usually 5."))
        }
    }
}
