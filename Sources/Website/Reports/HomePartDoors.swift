import HTTPTypes
import Markup
import Nurture
import Records

/// A carer's way in. The doors are open to anybody; what stands behind them is done at the desk of the invitation, after the
/// child's birth date. The secret stands in the address, so a page is never cached and passes no address on.
enum HomePartDoors {
    /// A form with everything filled in to the last character.
    private static let mostBytes = 32 << 10

    static let all: [Door] = [
        .get("/home/{secret}", .visit, .house, answer: HomeDate.show),
        .post(
            "/home/{secret}", .acceptInvitation, .house, limit: mostBytes,
            sample: { _ in
                Form([("born-day", "9"), ("born-month", "3"), ("born-year", "2017")])
            }, answer: HomeDate.open),
        .get("/home/{secret}/form", .visit, .house) { visit in
            try await BehindTheDate.part(visit) { place, desk in
                let asked = try await desk.homeAsked(at: place)
                guard asked.own.isEmpty else { return .seeOther("\(visit.homeAddress)/thanks") }
                return visit.homePage(asked)
            }
        },
        .get("/home/{secret}/correction", .visit, .house) { visit in
            try await BehindTheDate.part(visit) { place, desk in
                let asked = try await desk.homeAsked(at: place)
                return visit.homePage(asked, asked.own.first.map(HomePartForm.fill) ?? Form())
            }
        },
        .post("/home/{secret}/form", .visit, .house, limit: mostBytes, sample: { _ in Form() }) { visit in
            try await BehindTheDate.part(visit) { try await SendingHomePart.send(visit, $0, $1) }
        },
        .post("/home/{secret}/refusal", .visit, .house, limit: mostBytes, sample: { _ in Form() }) { visit in
            try await BehindTheDate.part(visit) { try await SendingHomePart.decline(visit, $0, $1) }
        },
        .get("/home/{secret}/thanks", .visit, .house) { visit in
            try await BehindTheDate.part(visit) { place, desk in
                guard try await !desk.homeAsked(at: place).own.isEmpty else { return .seeOther("\(visit.homeAddress)/form") }
                let version = try await desk.homeVersion(at: place)
                return visit.page("Thank you", HomeVersionView(version: version, address: visit.homeAddress).markup)
            }
        },
    ]
}

extension Visit {
    var homeSecret: String { parameters["secret"] ?? "" }
    var homeAddress: String { "/home/\(homeSecret)" }

    /// The form, with what is filled in.
    func homePage(
        _ asked: HomeAsked, _ form: Form = Form(), _ problems: [FieldProblem] = [], status: HTTPResponse.Status? = nil, news: String? = nil
    ) -> Reply {
        page(
            "A few words from home", problems: problems, status: status,
            HomePartView(asked: asked, address: homeAddress, fields: form, problems: problems, news: news).markup)
    }
}
