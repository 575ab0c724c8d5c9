import HTTPTypes
import Hummingbird
import Records

/// The browser's half of a sign-in. `__Host-` binds it to this host and to TLS, which browsers take 127.0.0.1 for.
enum SignInCookie {
    private static let name = "__Host-hocket"

    static func secret(in request: Request) -> String? { CookieHeader.value(name, in: request) }

    static func set(_ secret: Secret, on reply: Reply) -> Reply {
        reply.with(.setCookie, "\(name)=\(secret.text); Path=/; Secure; HttpOnly; SameSite=Lax")
    }

    static func clear(on reply: Reply) -> Reply {
        reply.with(.setCookie, "\(name)=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0")
    }
}
