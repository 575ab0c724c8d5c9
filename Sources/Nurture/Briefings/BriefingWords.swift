/// What a briefing says to everybody, in our words. The facts are the source document's.
public enum BriefingWords {
    /// How a group is led.
    public static let approach = [
        "Music is how the children are together. Nobody has to get anything right.",
        "Begin and end in the same way each week, and say what comes next.",
        "Offer two ways of joining in, and let watching be one of them.",
        "When somebody finds it hard, make the music smaller or softer before you use words.",
        "Let the children decide as much as they can: the sound, the order, who leads.",
    ]

    /// For whoever leads a first session.
    public static let firstSession = [
        "See the room before, and know where the instruments are kept and who has the key.",
        "Ask the adult from the school what the children are like when it goes well. Ask them to join in and not to watch.",
        "Learn the names by playing them. Say yours in the same way.",
        "Bring three short ideas and be glad if one of them fills the half hour.",
        "Begin with a rule that makes it easy to sound good, such as one note at a time.",
        "Play yourself. What you do tells more than what you explain.",
        "Expect less to happen than you planned, and follow what does.",
        "Ask each child for one word at the end, and use it next week.",
        "Take five minutes with the adult from the school afterwards: what did each of you see?",
        "It may feel untidy. That is usual, and the second time is easier.",
    ]
}
