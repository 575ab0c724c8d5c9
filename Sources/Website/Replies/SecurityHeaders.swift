import HTTPTypes

extension Reply {
    /// What every answer says to the browser: nothing inline, nothing from elsewhere, no frame around it, no address passed on.
    func secured(behindTLS: Bool) -> Reply {
        var reply = self
        reply.headers[.contentSecurityPolicy] =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'"
        reply.headers[.xContentTypeOptions] = "nosniff"
        reply.headers[.referrerPolicy] = "no-referrer"
        reply.headers[.permissionsPolicy] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()"
        reply.headers[.crossOriginOpenerPolicy] = "same-origin"
        reply.headers[.xFrameOptions] = "DENY"
        if reply.headers[.cacheControl] == nil { reply.headers[.cacheControl] = "no-store" }
        if behindTLS { reply.headers[.strictTransportSecurity] = "max-age=31536000" }
        return reply
    }
}

extension HTTPField.Name {
    static let referrerPolicy = known("Referrer-Policy")
    static let permissionsPolicy = known("Permissions-Policy")
    static let crossOriginOpenerPolicy = known("Cross-Origin-Opener-Policy")
    static let xFrameOptions = known("X-Frame-Options")
    static let secFetchSite = known("Sec-Fetch-Site")
    static let xForwardedFor = known("X-Forwarded-For")
    static let xForwardedProto = known("X-Forwarded-Proto")

    private static func known(_ name: String) -> HTTPField.Name {
        guard let name = HTTPField.Name(name) else { preconditionFailure("\(name) is not a header's name") }
        return name
    }
}
