import HTTPTypes
import Hummingbird
import Records

/// Says that the child's birth date was right in this browser. It stands beside a sign-in and leaves that alone.
enum HomeCookie {
    private static let name = "__Host-hocket-home"

    static func opening(in request: Request) -> String? { CookieHeader.value(name, in: request) }

    static func set(_ secret: Secret, on reply: Reply) -> Reply {
        reply.with(.setCookie, "\(name)=\(secret.text); Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=\(hoursOfHomeOpening * 3600)")
    }
}
