/// What a programme begins with. The outcomes are those that music nurture groups intend (facts.md § 0); the words are ours.
public enum StandardFramework {
    public struct Outcome: Sendable {
        public let heading: OutcomeHeading
        public let wording: OutcomeWording
        /// Signs that a tutor or teacher would recognise.
        public let indicators: [String]
    }

    public static let outcomes: [Outcome] = [
        Outcome(
            heading: .personal,
            wording: OutcomeWording(
                name: "Trying again", meaning: "Tries again, or comes back to it, after something goes wrong.",
                forPupil: "When music gets tricky, I try again.", forHome: "When something is hard, my child tries again."),
            indicators: ["Tries again after a mistake", "Calms down and joins in again", "Asks for help and carries on"]),
        Outcome(
            heading: .personal,
            wording: OutcomeWording(
                name: "Confidence", meaning: "Dares to let others hear and see what they can do.",
                forPupil: "I like to show what I can do.", forHome: "My child likes to show what they can do."),
            indicators: ["Puts a hand up", "Plays or sings alone for a moment", "Speaks so that all can hear"]),
        Outcome(
            heading: .personal,
            wording: OutcomeWording(
                name: "Choosing and leading", meaning: "Has ideas, makes choices and sees that they count.",
                forPupil: "I help to choose what we play.", forHome: "My child has ideas of their own."),
            indicators: ["Offers an idea", "Leads a game or counts the others in", "Says which of two things they would like"]),
        Outcome(
            heading: .personal,
            wording: OutcomeWording(
                name: "Learning on their own", meaning: "Takes the next step in learning by themselves.",
                forPupil: "I work things out by myself.", forHome: "My child works things out by themselves."),
            indicators: ["Gets ready as soon as it is time", "Works out a tune alone", "Knows what to do next"]),
        Outcome(
            heading: .social,
            wording: OutcomeWording(
                name: "Belonging", meaning: "Feels part of the group, and is missed when away.",
                forPupil: "I feel part of our music group.", forHome: "My child feels part of a group at school."),
            indicators: ["Comes gladly", "Greets the others and is greeted", "Speaks of “we” and “our song”"]),
        Outcome(
            heading: .social,
            wording: OutcomeWording(
                name: "Getting on with others", meaning: "Listens, waits, shares, and makes friends again after a quarrel.",
                forPupil: "I take turns with the others.", forHome: "My child gets on with other children."),
            indicators: ["Waits for a turn", "Passes an instrument on", "Makes up after a quarrel"]),
        Outcome(
            heading: .social,
            wording: OutcomeWording(
                name: "At ease in school", meaning: "Finds a way through the school day that works, in lessons and at play.",
                forPupil: "I like being at school.", forHome: "My child likes going to school."),
            indicators: ["Comes into school calmly", "Joins in with lessons", "Asks for what helps when it gets loud"]),
        Outcome(
            heading: .musical,
            wording: OutcomeWording(
                name: "Making music", meaning: "Plays, sings and makes things up with growing skill.",
                forPupil: "I make music that I like.", forHome: "My child sings, taps or plays at home."),
            indicators: ["Keeps a steady beat", "Remembers a tune or a pattern", "Makes up something new"]),
        Outcome(
            heading: .musical,
            wording: OutcomeWording(
                name: "Music with others", meaning: "Makes music together with others, in school and outside.",
                forPupil: "I like making music with others.", forHome: "My child likes to make music with others."),
            indicators: ["Starts and stops with the others", "Listens while playing", "Asks about a club, choir or band"]),
    ]
}
