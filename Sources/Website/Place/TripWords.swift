import Nurture
import Records

/// What a page says of a trip.
enum TripWords {
    static func who(_ trip: TripLine) -> String { trip.yearGroup?.written ?? "The whole school" }

    static func days(_ trip: TripLine) -> String {
        trip.days.lowerBound == trip.days.upperBound
            ? trip.days.lowerBound.written : "\(trip.days.lowerBound.short) to \(trip.days.upperBound.short)"
    }
}
