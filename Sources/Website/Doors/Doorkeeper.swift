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
        let visitor = await visitor(request)
        var reply: Reply
        do {
            reply = try await admit(visitor, at: door, request, context)
        } catch {
            reply = ErrorPage.reply(to: error, visitor, house)
            if reply.status.kind == .serverError { log(error, at: door) }
        }
        if request.method == .head { reply.body = [] }
        let mayBeCached = reply.headers[.cacheControl] != nil
        return reply.secured(behindTLS: isTLS(request, context), mayBeCached: mayBeCached).response
    }

    private func admit(_ visitor: Visitor?, at door: Door, _ request: Request, _ context: VisitContext) async throws -> Reply {
        let isUnsafe = request.method != .get && request.method != .head
        if isUnsafe { try Origin.check(request) }
        let path = request.uri.path
        let parameters = door.parameters(in: path) ?? [:]
        if visitor == nil, !door.isPublic {
            return isUnsafe ? try await SigningInAgain.reply(door, request, house) : .seeOther(SigningInAgain.address(after: request))
        }
        guard let thing = door.thing(parameters, visitor?.person) else { throw Refusal.outOfReach }
        let desk = house.records.desk(for: visitor.map { .person($0.person) } ?? .stranger)
        if !door.isPublic { try await desk.knock(door.verb, on: thing) }
        let sent = isUnsafe ? try await Body.sent(request, to: door) : Sent()
        let visit = Visit(
            house: house, door: door, visitor: visitor, desk: desk, thing: thing, parameters: parameters,
            query: URLEncoding.read(request.uri.query ?? "") ?? Form(), form: sent.form, files: sent.files, path: path,
            userAgent: request.headers[.userAgent] ?? "", remoteAddress: address(request, context),
            origin: "\(isTLS(request, context) ? "https" : "http")://\(request.head.authority ?? "localhost")")
        return try await door.answer(visit)
    }

    private func visitor(_ request: Request) async -> Visitor? {
        guard let secret = SignInCookie.secret(in: request) else { return nil }
        return try? await house.records.visitor(withSecret: secret)
    }

    /// A proxy that we were not told to trust is a visitor like any other.
    private func isFromTrustedProxy(_ context: VisitContext) -> Bool {
        house.trustedProxy != nil && context.remoteAddress?.ipAddress == house.trustedProxy
    }

    private func address(_ request: Request, _ context: VisitContext) -> String {
        let forwarded = isFromTrustedProxy(context) ? request.headers[.xForwardedFor]?.split(separator: ",").last : nil
        return forwarded.map { String($0).trimmingPrefix(" ").description } ?? context.remoteAddress?.ipAddress ?? "unknown"
    }

    private func isTLS(_ request: Request, _ context: VisitContext) -> Bool {
        house.behindTLS || isFromTrustedProxy(context) && request.headers[.xForwardedProto] == "https"
    }

    /// The door's pattern and the kind of error: an address holds IDs, and a description may hold what was written.
    private func log(_ error: any Error, at door: Door) {
        logger.error("A door failed", metadata: ["door": "\(door.method.rawValue) \(door.path)", "kind": "\(type(of: error))"])
    }
}
