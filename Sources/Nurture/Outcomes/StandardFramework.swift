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
                name: "Bouncing back", meaning: "Carries on, or comes back to it, when something goes wrong.",
                forPupil: "When music gets tricky, I try again.", forHome: "When something is hard, my child tries again."),
            indicators: ["Tries again after a mistake", "Calms down and joins in again", "Asks for help instead of giving up"]),
        Outcome(
            heading: .personal,
            wording: OutcomeWording(
                name: "Confidence", meaning: "Dares to be heard and seen, in music and beyond.",
                forPupil: "I like to show what I can do.", forHome: "My child likes to show what they can do."),
            indicators: ["Puts a hand up", "Plays or sings alone for a moment", "Speaks so that others can hear"]),
        Outcome(
            heading: .personal,
            wording: OutcomeWording(
                name: "Choosing and leading", meaning: "Has ideas, makes choices and sees that they count.",
                forPupil: "I choose what we play, and my ideas count.", forHome: "My child has ideas and tells us about them."),
            indicators: ["Offers an idea", "Leads a game or a start", "Says no to one thing and yes to another"]),
        Outcome(
            heading: .personal,
            wording: OutcomeWording(
                name: "Learning by oneself", meaning: "Goes on learning without being told each step.",
                forPupil: "I find things out and practise by myself.", forHome: "My child makes or practises music by themselves."),
            indicators: ["Gets ready without a reminder", "Works out a tune alone", "Knows what to do next"]),
        Outcome(
            heading: .social,
            wording: OutcomeWording(
                name: "Belonging", meaning: "Feels part of the group and is missed when away.",
                forPupil: "I feel part of our music group.", forHome: "My child feels part of a group at school."),
            indicators: ["Comes gladly", "Is greeted by the others, and greets them", "Speaks of “we” and “our song”"]),
        Outcome(
            heading: .social,
            wording: OutcomeWording(
                name: "Getting on with others", meaning: "Listens, waits, shares and makes up again.",
                forPupil: "I take turns and listen to the others.", forHome: "My child gets on with other children."),
            indicators: ["Waits for a turn", "Passes an instrument on", "Makes up after a quarrel"]),
        Outcome(
            heading: .social,
            wording: OutcomeWording(
                name: "At home in school", meaning: "Finds a way of being in school that works, in lessons and in between.",
                forPupil: "I am happy at school.", forHome: "My child likes going to school."),
            indicators: ["Comes into school calmly", "Joins in with lessons", "Stays in the room when it gets loud"]),
        Outcome(
            heading: .musical,
            wording: OutcomeWording(
                name: "Making music", meaning: "Plays, sings and invents with growing skill.",
                forPupil: "I can make music that I like.", forHome: "My child sings, taps or plays at home."),
            indicators: ["Keeps a steady beat", "Remembers a tune or a pattern", "Makes up something new"]),
        Outcome(
            heading: .musical,
            wording: OutcomeWording(
                name: "Music with others", meaning: "Is part of making music together, in school and outside.",
                forPupil: "I like to make music together with others.", forHome: "My child likes making music with other people."),
            indicators: ["Starts and stops with the others", "Listens while playing", "Asks about a club, choir or band"]),
    ]
}
