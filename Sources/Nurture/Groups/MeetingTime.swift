/// How long a group meets, and what it takes to change over to the next one. Source: the source document's sessions.
public enum MeetingTime {
    public static let minutes = 30
    public static let minutesToChangeOver = 10
    /// For how long a group holds its room and its people, where its programme has set nothing else.
    public static let minutesHeld = minutes + minutesToChangeOver
}
