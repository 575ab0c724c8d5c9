import Nurture
import Testing

@testable import Records
@testable import Website

@Suite("Background data on the page")
struct BackgroundPagesTests {
    @Test("The form says what each is for, and leaving everything out is fine")
    func form() async throws {
        try await withSite { site in
            let (lead, amber) = (try await site.signedIn(.schoolLead), site.world.bluebirds.pupil)
            let page = try await lead.get(Link.background(amber))
            for item in BackgroundItem.allCases { #expect(try page.html.words.contains(item.purpose), "\(item)") }
            let empty = try await lead.fill(page, formTo: Link.background(amber))
            #expect(empty.status == 303)
            let odd = try await lead.post(Link.background(amber), ["provision": "Z", "revision": "1"])
            #expect(odd.status == 422)
            let saved = try await lead.post(Link.background(amber), ["provision": "K", "lookedAfter": "yes", "revision": "1"])
            #expect(saved.status == 303)
            let kept = try await site.desk(.schoolLead).background(of: amber).content
            #expect(kept.code(.provision) == "K" && kept.flag(.lookedAfter) == true)
        }
    }

    @Test("A list goes through its columns to the numbers; an unknown code is shown there and can be let go")
    func list() async throws {
        try await withSite { site in
            let lead = try await site.signedIn(.schoolLead)
            let start = Link.backgroundImport(.school(site.world.oak))
            let list = "Forename,Surname,DOB,SEN Status\nAmber,Amberson,09/03/2017,Plan B\nNo,Body,01/02/2017,K\n"
            let bytes = MultipartWriter.write(Form([(BackgroundListDoors.field, list)]))
            let sent = try await lead.send(
                "POST", start, headers: ["Content-Type": MultipartWriter.contentType, "Sec-Fetch-Site": "same-origin"], body: bytes)
            #expect(sent.location == "\(start)/columns")
            let columns = try await lead.follow(sent)
            let chosen = try await lead.fill(columns, formTo: "\(start)/columns")
            let rows = try await lead.follow(chosen)
            #expect(rows.text.contains("Plan B") && rows.text.contains("kept aside") && !rows.text.contains("Body"))
            let taken = try await lead.fill(rows, formTo: "\(start)/rows")
            let numbers = try await lead.follow(taken)
            #expect(numbers.text.contains("Plan B") && numbers.text.contains("One pupil’s data were changed"))
            let again = try await lead.fill(rows, formTo: "\(start)/rows")
            #expect(again.location == taken.location)
            let amber = Link.background(site.world.bluebirds.pupil)
            let letGo = try await lead.fill(lead.get(amber), formTo: amber, with: ["provision-aside": "yes"])
            #expect(letGo.status == 303)
            #expect(try await !lead.get(Link.background(.school(site.world.oak))).text.contains("Plan B"))
        }
    }

    @Test("A service lead finds no breakdown while few can be counted, and nobody else finds numbers at all")
    func service() async throws {
        try await withSite { site in
            let address = Link.background(.service(site.world.north))
            let page = try await site.signedIn(.serviceLead).get(address)
            #expect(page.text.contains("nothing to break down yet"))
            #expect(try await site.signedIn(.tutor).get(address).status == 404)
            #expect(try await site.signedIn(.serviceLead).get(Link.background(.school(site.world.oak))).status == 403)
        }
    }
}
