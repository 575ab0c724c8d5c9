import HTTPTypes
import Hummingbird

/// Answers at addresses where there is no door, and for methods that a door does not know.
struct NoSuchDoor: RouterMiddleware {
    let house: House

    func handle(_ request: Request, context: VisitContext, next: (Request, VisitContext) async throws -> Response) async throws -> Response
    {
        do {
            return try await next(request, context)
        } catch let error as HTTPError where error.status == .notFound || error.status == .methodNotAllowed {
            let isTLS = Line(request, context, house).isTLS
            return ErrorPage.reply(to: error, nil, house).secured(behindTLS: isTLS).response(toHead: request.method == .head)
        }
    }
}
