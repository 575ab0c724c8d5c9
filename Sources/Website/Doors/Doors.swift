import HTTPTypes

/// Every address of the house, by room.
enum Doors {
    static let all: [Door] =
        PublicDoors.all + OutboxDoors.all + SignInDoors.all + InvitationDoors.all + InvitingAgain.all + AccountDoors.all + HomeDoors.all
        + DraftDoors.all
        + ProgrammeDoors.all + FrameworkDoors.all + ServiceDoors.all + PartnershipDoors.all + SchoolDoors.all + RoleDoors.all
        + PupilDoors.all + ImportDoors.all
        + ConsentDoors.all
        + AskingHomeDoors.all + HomePartDoors.all
        + ExportDoors.all + ErasureDoors.all + AuditDoors.all + GroupDoors.all + ChoiceDoors.all + OutcomesDoors.all + ShareDoors.all
        + SessionDoors.all + ReportDoors.all

    /// The door to which a form was to be sent, with the IDs in its path.
    static func door(forFormAt path: String) -> (door: Door, parameters: [String: String])? {
        for door in all where door.method == .post {
            if let parameters = door.parameters(in: path) { return (door, parameters) }
        }
        return nil
    }
}
