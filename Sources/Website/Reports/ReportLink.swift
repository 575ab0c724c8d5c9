import Nurture
import Records

/// The addresses of the reports of a group.
enum ReportLink {
    static func all(_ group: ID<Group>) -> String { "\(Link.group(group))/reports" }
    static func one(_ pupil: ID<Pupil>, _ group: ID<Group>) -> String { "\(all(group))/\(pupil)" }
    static func home(_ pupil: ID<Pupil>, _ group: ID<Group>) -> String { "\(one(pupil, group))/home" }
    static func part(_ voice: ReportVoice, _ point: RatingPoint, on pupil: ID<Pupil>, _ group: ID<Group>) -> String {
        "\(one(pupil, group))/\(voice.rawValue)/\(point.rawValue)"
    }
}

extension Visit {
    /// The point in the path; only three words lead anywhere.
    var point: RatingPoint {
        get throws {
            guard let point = parameters["point"].flatMap(RatingPoint.init(rawValue:)) else { throw Refusal.outOfReach }
            return point
        }
    }
}
