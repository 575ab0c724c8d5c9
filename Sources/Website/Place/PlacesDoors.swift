import Markup
import Nurture
import Records

/// Where, when and with what groups meet, and what school and service agree on.
enum PlacesDoors {
    static let all: [Door] =
        [
            .get("/schools/{school}/places", .seeSchool, .named(.school)) { visit in
                let places = try await visit.desk.places(at: visit.school)
                return visit.page(
                    "Rooms, times and instruments", PlacesView(places: places, today: visit.house.records.today).markup)
            }
        ] + WeekDoors.all + RoomDoors.all + TimeDoors.all + TripDoors.all + SchoolInstrumentDoors.all + LendingDoors.all
        + GroupInstrumentDoors.all + GroupPlaceDoors.all
        + GroupDatesDoors.all + AgreementDoors.all + StartMeetingDoors.all
}

extension Link {
    static func places(_ id: ID<School>) -> String { "\(school(id))/places" }
    static func room(_ id: ID<Room>, at school: ID<School>) -> String { "\(Link.school(school))/rooms/\(id)" }
    static func time(_ id: ID<OfferedTime>, at school: ID<School>) -> String { "\(Link.school(school))/times/\(id)" }
    static func groupInstruments(_ id: ID<Group>) -> String { "\(group(id))/instruments" }
    static func week(_ id: ID<Group>) -> String { "\(group(id))/week" }
}
