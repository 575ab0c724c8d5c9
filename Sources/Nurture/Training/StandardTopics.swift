/// The training that a programme begins with. The topics are those of the source document (step 8) and safeguarding.
public enum StandardTopics {
    public struct Topic: Sendable {
        public let name: String
        /// For how many months it is valid; nil where it does not lapse.
        public let validMonths: Int?
    }

    public static let topics: [Topic] = [
        Topic(name: "Safeguarding", validMonths: 36),
        Topic(name: "Attachment", validMonths: nil),
        Topic(name: "Early trauma", validMonths: nil),
        Topic(name: "Adverse childhood experiences", validMonths: nil),
        Topic(name: "Mental health awareness", validMonths: nil),
        Topic(name: "Community music", validMonths: nil),
    ]
}
