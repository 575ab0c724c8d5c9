/// What a school and a service agree on for a group. Sealed under the group's key; the safeguarding lead and the money stand elsewhere.
public struct AgreementContent: Codable, Sendable, Equatable {
    public var schoolDoes: String
    public var serviceDoes: String
    /// How the teaching assistant supports the group, in it and around it.
    public var assistant: String
    /// How tutor and school are in touch between sessions.
    public var contact: String

    public init(schoolDoes: String = "", serviceDoes: String = "", assistant: String = "", contact: String = "") {
        self.schoolDoes = schoolDoes
        self.serviceDoes = serviceDoes
        self.assistant = assistant
        self.contact = contact
    }

    public var texts: [String] { [schoolDoes, serviceDoes, assistant, contact] }
}
