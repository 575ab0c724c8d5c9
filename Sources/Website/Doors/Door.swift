import HTTPTypes
import Nurture
import Records

/// One address of the house: what is done there, to what, and what answers. Nothing else touches the router.
struct Door: Sendable {
    /// What the path says the verb is done to.
    enum About: Sendable, Equatable {
        case house
        /// The account of whoever is signed in.
        case oneself
        /// The thing whose ID is in the path, as `{pupil}`.
        case named(ThingKind)
    }

    let method: HTTPRequest.Method
    let path: String
    let verb: Verb
    let about: About
    /// The page with this form on it, as a path like the door's own.
    let formPage: String?
    /// The most bytes of a body.
    let limit: Int
    /// The most bytes of a file that comes with the form; nil where none does.
    var mostFileBytes: Int?
    /// Whether it matters who is at the door. Where it does not, the database is not asked.
    var asksWho = true
    /// Whether it opens to anybody and yet holds no secret and nothing that the request brought.
    var isNotice = false
    /// A body that the permission test sends, made from the IDs of its world.
    let sample: @Sendable (SampleWorld) -> Form
    let answer: @Sendable (Visit) async throws -> Reply

    static let usualLimit = 128 << 10

    /// The same for everybody.
    static func plain(_ path: String, answer: @escaping @Sendable (Visit) async throws -> Reply) -> Door {
        var door = get(path, .visit, .house, answer: answer)
        door.asksWho = false
        return door
    }

    /// What anybody may read, and what says the same whatever is asked.
    static func notice(_ path: String, answer: @escaping @Sendable (Visit) async throws -> Reply) -> Door {
        var door = get(path, .visit, .house, answer: answer)
        door.isNotice = true
        return door
    }

    static func get(
        _ path: String, _ verb: Verb, _ about: About, sample: @escaping @Sendable (SampleWorld) -> Form = { _ in Form() },
        answer: @escaping @Sendable (Visit) async throws -> Reply
    ) -> Door {
        Door(method: .get, path: path, verb: verb, about: about, formPage: nil, limit: 0, sample: sample, answer: answer)
    }

    static func post(
        _ path: String, _ verb: Verb, _ about: About, on formPage: String? = nil, limit: Int = usualLimit,
        sample: @escaping @Sendable (SampleWorld) -> Form, answer: @escaping @Sendable (Visit) async throws -> Reply
    ) -> Door {
        Door(method: .post, path: path, verb: verb, about: about, formPage: formPage, limit: limit, sample: sample, answer: answer)
    }

    /// A form with files in it. The body may be larger than a file, so that a file that is too large is answered by the form's own page.
    static func upload(
        _ path: String, _ verb: Verb, _ about: About, on formPage: String, mostFileBytes: Int,
        sample: @escaping @Sendable (SampleWorld) -> Form, answer: @escaping @Sendable (Visit) async throws -> Reply
    ) -> Door {
        Door(
            method: .post, path: path, verb: verb, about: about, formPage: formPage, limit: 2 * mostFileBytes,
            mostFileBytes: mostFileBytes, sample: sample, answer: answer)
    }

    /// The sample as a browser sends it. Where a door takes files, each field of the sample is one.
    func sampleBody(_ world: SampleWorld) -> (contentType: String, bytes: [UInt8]) {
        guard mostFileBytes == nil else { return (MultipartWriter.contentType, MultipartWriter.write(sample(world))) }
        return ("application/x-www-form-urlencoded", Array(URLEncoding.write(sample(world)).utf8))
    }

    /// Whether it opens to people who have not signed in.
    var isPublic: Bool { verb.rule.allowed.contains(.anybody) }

    /// The length of what is compressed tells something of it (BREACH). So only pages that show nothing of the request are; what is
    /// typed comes back at other doors, and so do invitations.
    var mayBeCompressed: Bool { method == .get && (isNotice || !isPublic) }

    /// The thing that a request is about; nil if the path holds no such ID.
    func thing(_ parameters: [String: String], _ person: ID<Person>?) -> Thing? {
        switch about {
        case .house: .house
        case .oneself: person.map { .account($0) }
        case .named(let kind): parameters[kind.rawValue].flatMap { ID<Never>($0) }.flatMap { Thing(kind, $0) }
        }
    }

    /// The parameters in a path, if the path is this door's.
    func parameters(in path: String) -> [String: String]? {
        let (mine, theirs) = (self.path.split(separator: "/"), path.split(separator: "/"))
        guard mine.count == theirs.count else { return nil }
        var parameters: [String: String] = [:]
        for (part, value) in zip(mine, theirs) {
            if part.hasPrefix("{") { parameters[String(part.dropFirst().dropLast())] = String(value) } else if part != value { return nil }
        }
        return parameters
    }

    /// This door's form page with the IDs of a request.
    func formPage(_ parameters: [String: String]) -> String? {
        formPage.map { pattern in parameters.reduce(pattern) { $0.replacing("{\($1.key)}", with: $1.value) } }
    }
}

/// The IDs of one small world, from which doors make their sample requests.
struct SampleWorld: Sendable {
    var ids: [String: String]

    subscript(_ name: String) -> String { ids[name] ?? ID<Never>.new().description }
}
