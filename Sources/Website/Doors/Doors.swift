import HTTPTypes

/// Every address of the house, by room.
enum Doors {
    static let all: [Door] =
        PublicDoors.all + OutboxDoors.all + SignInDoors.all + InvitationDoors.all + InvitingAgain.all + AccountDoors.all + HomeDoors.all
        + DraftDoors.all
        + OfferDoors.all + TopicDoors.all + TrainingDoors.all + BriefingDoors.all + FeedDoors.all
        + ProgrammeDoors.all + FrameworkDoors.all + ServiceDoors.all + PartnershipDoors.all + SchoolDoors.all + RoleDoors.all
        + PupilDoors.all + ImportDoors.all + NominationDoors.all + SuggestionDoors.all + FormingSettingsDoors.all + BackgroundDoors.all
        + ConsentDoors.all + SchoolConsentsDoors.all + InvitingFamilyDoors.all + ScanDoors.all + LanguageDoors.all
        + AskingHomeDoors.all + HomePartDoors.all + AskedDoors.all + HomeNoteDoors.all
        + ExportDoors.all + ErasureDoors.all + AuditDoors.all + GroupDoors.all + ChoiceDoors.all + OutcomesDoors.all + ShareDoors.all
        + SessionDoors.all + ReportDoors.all + SetUpDoors.all
        + PlacesDoors.all
        + EstablishmentDoors.all + HandDoors.all + CentreDoors.all + InterestDoors.all

    /// The door to which a form was to be sent, with the IDs in its path.
    static func door(forFormAt path: String) -> (door: Door, parameters: [String: String])? {
        for door in all where door.method == .post {
            if let parameters = door.parameters(in: path) { return (door, parameters) }
        }
        return nil
    }
}
