import Crypto
import Foundation
import GRDB
import Nurture

/// What was typed when a sign-in had run out. It travels sealed through the sign-in page; nothing is stored for strangers.
public struct Carried: Codable, Sendable {
    /// The address to which it was sent.
    public let form: String
    /// The fields as the browser sent them.
    public let fields: String
    /// Whose sign-in it was; only they get it back.
    public let person: ID<Person>?
    let until: Instant
}

private let carryingHours: Int64 = 12

extension Records {
    /// Seals what was typed, for the hidden field of a sign-in form.
    public func carry(_ fields: String, to form: String, secret: String?) async throws -> String {
        let person = try await secret.asyncFlatMap { secret in try await inSnapshot { try $0.whoHeld(secret) } }
        let carried = Carried(form: form, fields: fields, person: person, until: clock().adding(hours: carryingHours))
        let sealed = try AES.GCM.seal(try JSONEncoder().encode(carried), using: master.derived(for: "carried"))
        return sealed.combined?.base64EncodedString() ?? ""
    }

    /// Opens what came back; nil if it was not sealed here, is too old, or belongs to somebody else.
    public func uncarry(_ text: String, for person: ID<Person>) -> Carried? {
        guard let bytes = Data(base64Encoded: text), let box = try? AES.GCM.SealedBox(combined: bytes),
            let plain = try? AES.GCM.open(box, using: master.derived(for: "carried")),
            let carried = try? JSONDecoder().decode(Carried.self, from: plain),
            carried.until > clock(), carried.person == nil || carried.person == person
        else { return nil }
        return carried
    }
}

extension Transaction {
    /// The person of a sign-in that may have ended.
    fileprivate func whoHeld(_ secret: String) throws -> ID<Person>? {
        try ID<Person>.fetchOne(db, sql: "SELECT person FROM signIn WHERE tokenDigest = ?", arguments: [Secret.digest(secret)])
    }
}

extension Optional where Wrapped: Sendable {
    fileprivate func asyncFlatMap<Other: Sendable>(_ transform: @Sendable (Wrapped) async throws -> Other?) async rethrows -> Other? {
        guard let self else { return nil }
        return try await transform(self)
    }
}
