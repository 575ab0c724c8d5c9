import HTTPTypes
import Hummingbird
import Logging
import Nurture
import Records

/// Stands before every door and answers in this order: not signed in; out of reach; in reach but not allowed; and only then is
/// the body read, which may be wrong.
struct Doorkeeper: Sendable {
    let house: House
    let logger: Logger

    func respond(at door: Door, to request: Request, in context: VisitContext) async -> Response {
        let line = Line(request, context, house)
        var visitor: Visitor?
        var reply: Reply
        do {
            reply = try await admit(&visitor, at: door, request, line)
        } catch {
            reply = ErrorPage.reply(to: error, visitor, house)
            if reply.status.kind == .serverError { log(error, at: door) }
        }
        if door.mayBeCompressed, request.uri.query == nil || reply.ignoresQuery, line.takesGzip { reply = reply.compressed() }
        return reply.secured(behindTLS: line.isTLS).response(toHead: request.method == .head)
    }

    private func admit(_ visitor: inout Visitor?, at door: Door, _ request: Request, _ line: Line) async throws -> Reply {
        guard !line.goesRoundTheProxy else { throw Line.RoundTheProxy() }
        let isUnsafe = request.method != .get && request.method != .head
        if isUnsafe { try Origin.check(request, isTLS: line.isTLS) }
        let path = request.uri.path
        let parameters = door.parameters(in: path) ?? [:]
        if door.asksWho, let secret = SignInCookie.secret(in: request) {
            let arrival = try await house.records.arrival(withSecret: secret, at: door.verb) { door.thing(parameters, $0) }
            visitor = arrival.visitor
            if let refusal = arrival.refusal { throw refusal }
        }
        if visitor == nil, !door.isPublic {
            return isUnsafe ? try await SigningInAgain.reply(door, request, house) : .seeOther(SigningInAgain.address(after: request))
        }
        guard let thing = door.thing(parameters, visitor?.person) else { throw Refusal.outOfReach }
        let sent = isUnsafe ? try await Body.sent(request, to: door, within: house.patience.body) : Sent()
        let visit = Visit(
            house: house, door: door, visitor: visitor, desk: house.records.desk(for: visitor.map { .person($0.person) } ?? .stranger),
            thing: thing, parameters: parameters, query: URLEncoding.read(request.uri.query ?? "") ?? Form(), form: sent.form,
            files: sent.files, path: path, userAgent: request.headers[.userAgent] ?? "", line: line,
            homeOpening: HomeCookie.opening(in: request), ifNoneMatch: request.headers[.ifNoneMatch] ?? "",
            origin: "\(line.isTLS ? "https" : "http")://\(request.head.authority ?? "localhost")")
        do {
            return try await door.answer(visit)
        } catch let problem as StorageProblem {
            return SendingAgain.page(after: problem, visit)
        }
    }

    /// The door's pattern and the kind of error: an address holds IDs, and a description may hold what was written.
    private func log(_ error: any Error, at door: Door) {
        logger.error("A door failed", metadata: ["door": "\(door.method.rawValue) \(door.path)", "kind": "\(type(of: error))"])
    }
}
