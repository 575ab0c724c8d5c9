import Records

/// The three parts of a group's story, as they are asked and shown.
enum StoryWords {
    static func heading(_ part: GroupStory.Part) -> String {
        switch part {
        case .helped: "What helped"
        case .hindered: "What got in the way"
        case .learned: "What I learned"
        }
    }

    static func hint(_ part: GroupStory.Part) -> String {
        switch part {
        case .helped: "A room, a routine, an instrument, somebody’s help"
        case .hindered: "Time, noise, things that changed at school"
        case .learned: "What you would do again, or otherwise"
        }
    }
}
