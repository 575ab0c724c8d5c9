/// How long a group meets; ``Holding`` says for how long it holds its room and its people. Source: the source document's sessions.
public enum MeetingTime {
    public static let minutes = 30
}
