import Nurture
import Testing

@testable import Records
@testable import Website

@Suite("One's own password and devices")
struct OwnPasswordTests {
    @Test("Whoever knows the old password changes it; every other browser is signed out, this one is not")
    func change() async throws {
        try await withSite { site in
            let (here, there) = (try await site.signedIn(.tutor), try await site.signedIn(.tutor))
            let page = try await here.get("/account/password")
            let answer = try await here.fill(
                page, formTo: "/account/password", with: ["old": World.password, "new": "harbour pickle violin"])
            #expect(answer.status == 303)
            #expect(try await here.get("/").status == 200)
            #expect(try await there.get("/").status == 303)
            let again = site.stranger()
            #expect(
                try await again.post("/sign-in", ["email": Somebody.tutor.email, "password": "harbour pickle violin"]).status == 303)
        }
    }

    @Test("A wrong old password changes nothing and counts as a guess")
    func wrong() async throws {
        try await withSite { site in
            let tutor = try await site.signedIn(.tutor)
            let before = try await site.digest()
            for _ in 0..<3 {
                #expect(
                    try await tutor.post("/account/password", ["old": "not this one", "new": "harbour pickle violin"]).status == 422)
            }
            #expect(
                try await tutor.post("/account/password", ["old": World.password, "new": "harbour pickle violin"]).status == 429)
            #expect(try await site.digest() == before)
        }
    }

    @Test(
        "A password that is guessed first is refused with the reason",
        arguments: [("short", "at least 10"), ("password123", "lists"), ("aaabbbaaabbb", "pattern"), ("tilda marsh 99", "name")])
    func refused(_ password: String, _ reason: String) async throws {
        try await withSite { site in
            let tutor = try await site.signedIn(.tutor)
            let answer = try await tutor.post("/account/password", ["old": World.password, "new": password])
            #expect(answer.status == 422)
            #expect(try answer.html.problems.joined().contains(reason))
        }
    }

    @Test("A device is signed out by its person, not by another; all others at once as well")
    func devices() async throws {
        try await withSite { site in
            let (here, there) = (try await site.signedIn(.tutor), try await site.signedIn(.tutor))
            let somebodyElse = try await site.signedIn(.trainee)
            let device = try #require(there.signIn)
            #expect(try await somebodyElse.post("/account/devices/\(device)/sign-out").status == 404)
            #expect(try await there.get("/").status == 200)
            #expect(try await here.post("/account/devices/\(device)/sign-out").status == 303)
            #expect(try await there.get("/").status == 303)
            let third = try await site.signedIn(.tutor)
            #expect(try await here.post("/account/devices/sign-out-others").status == 303)
            #expect(try await third.get("/").status == 303)
            #expect(try await here.get("/").status == 200)
            #expect(try await somebodyElse.get("/").status == 200)
        }
    }
}

@Suite("Invitations")
struct InvitationTests {
    private func address(in answer: TestAnswer) throws -> String {
        let text = try #require(answer.text.firstMatch(of: /invitations\/([A-Za-z0-9_-]{43})/))
        return "/invitations/\(text.1)"
    }

    @Test("Works once, for seven days, and says why a password is not taken")
    func once() async throws {
        try await withSite { site in
            let lead = try await site.signedIn(.serviceLead)
            let sent = try await lead.post("/services/\(site.world.north)/tutors", ["name": "Nell New", "email": "nell@people.example"])
            #expect(sent.status == 200)
            let path = try address(in: sent)
            let nell = site.stranger()
            #expect(try await nell.post(path, ["password": "password123"]).status == 422)
            #expect(try await nell.post(path, ["password": "harbour pickle violin"]).status == 303)
            #expect(try await nell.get("/").status == 200)
            #expect(try await site.stranger().get(path).status == 404)
            #expect(try await site.stranger().post(path, ["password": "other pickle violin"]).status == 404)
        }
    }

    @Test("A forgotten password: a fresh invitation ends the earlier one, and the old password works until a new one is chosen")
    func forgotten() async throws {
        try await withSite { site in
            let lead = try await site.signedIn(.serviceLead)
            let door = "/services/\(site.world.north)/tutors/\(site.world[.tutor])/invitation"
            let first = try address(in: try await lead.post(door))
            let second = try address(in: try await lead.post(door))
            #expect(try await site.stranger().get(first).status == 404)
            #expect(
                try await site.stranger().post("/sign-in", ["email": Somebody.tutor.email, "password": World.password]).status == 303)
            let before = try await site.signedIn(.tutor)
            #expect(try await site.stranger().post(second, ["password": "harbour pickle violin"]).status == 303)
            #expect(try await before.get("/").status == 303)
            site.clock.travel(days: 8)
            #expect(try await site.stranger().get(second).status == 404)
        }
    }

    @Test("Nobody is handed an invitation for somebody who is more than they may name: it would make them that person")
    func takingOver() async throws {
        try await withSite { site in
            let schoolLead = try await site.signedIn(.schoolLead)
            // Naming somebody who is known gives the role and no address.
            let named = try await schoolLead.post(
                "/schools/\(site.world.oak)/staff",
                ["prefix": "staff", "staff-name": "Selma North", "staff-email": Somebody.serviceLead.email])
            #expect(named.status == 200)
            #expect(!named.text.contains("/invitations/"))
            // The service lead now works at the school too; the school lead still can't choose her password.
            let before = try await site.digest()
            let again = try await schoolLead.post("/schools/\(site.world.oak)/staff/\(site.world[.serviceLead])/invitation")
            #expect(again.status == 409)
            #expect(try await site.digest() == before)
            // Nor that of somebody who has not chosen one yet.
            let tutor = try await schoolLead.post(
                "/schools/\(site.world.oak)/staff", ["prefix": "staff", "staff-name": "Ida", "staff-email": Somebody.idleTutor.email])
            #expect(tutor.status == 200)
            #expect(!tutor.text.contains("/invitations/"))
        }
    }
}
