import HTTPTypes
import Hummingbird
import Nurture
import Records

/// What happens to whoever knocks without being signed in.
enum SigningInAgain {
    static func address(after request: Request) -> String {
        let next = request.uri.path + (request.uri.query.map { "?\($0)" } ?? "")
        return next == "/" ? "/sign-in" : "/sign-in?next=\(URLEncoding.encoded(next))"
    }

    /// What was typed travels along with the sign-in page and comes back after it.
    static func reply(_ door: Door, _ request: Request, _ house: House) async throws -> Reply {
        guard door.mostFileBytes == nil else { return try await withoutFile(door, request, house) }
        let fields = try await Body.text(of: request, upTo: door.limit, within: house.patience.body)
        let carried = try await house.records.carry(fields, to: request.uri.path, secret: SignInCookie.secret(in: request))
        var model = SignInPage()
        model.carried = carried
        model.news = "You were signed out because some time had passed. Sign in, and what you typed will be there again."
        return house.page("Sign in", for: nil, status: .unauthorized, model.markup)
    }

    /// A file can't travel along: it has to be chosen again.
    private static func withoutFile(_ door: Door, _ request: Request, _ house: House) async throws -> Reply {
        try await Body.discard(request, upTo: door.limit, within: house.patience.body)
        var model = SignInPage()
        model.next = door.formPage(door.parameters(in: request.uri.path) ?? [:]) ?? "/"
        model.news = "You were signed out because some time had passed, and the file was not kept. Sign in and choose it again."
        return house.page("Sign in", for: nil, status: .unauthorized, model.markup)
    }
}
