import Nurture

/// Whether a pupil waits for a place, in a sentence.
enum WaitingWords {
    static func sentence(_ state: WaitingState) -> String {
        switch state {
        case .waits(let since): "Waits for a place since \(since.written)."
        case .hasPlace: "Has a place in a group."
        case .hadPlace(let until): "Had a place until \(until.written), and waits for no other."
        case .takenOff(let day): "Was taken off the waiting list on \(day.written)."
        }
    }
}
