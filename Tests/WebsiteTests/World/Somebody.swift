import Nurture

/// The people of the small world. The plain names belong to Bluebirds, the group whose things are "mine" in most tests.
enum Somebody: Hashable, CaseIterable {
    case programmeLead
    /// Of North Notes: leads the partnerships with Oak Lane and Elm Row.
    case serviceLead
    /// Of South Strings: leads the partnerships with Oak Lane (shared) and Beech Hill.
    case southLead
    case tutor, trainee
    /// Of North Notes as well, but with Otters at Oak Lane and with Elms at Elm Row.
    case otherTutor
    /// Of South Strings, with Beeches and with Drifters at Oak Lane.
    case southTutor
    /// Of North Notes, without any group.
    case idleTutor
    /// Was attached to Bluebirds until yesterday, and is a tutor still.
    case formerTutor
    case schoolLead, schoolStaff, head
    /// Of Oak Lane, named for Otters.
    case otherStaff
    /// Of Elm Row.
    case elmLead, elmHead
    /// Of Beech Hill, where only South Strings works.
    case beechLead
    /// Somebody who can sign in and holds no role.
    case nobody
    /// Held the role beside Bluebirds until yesterday.
    case endedProgrammeLead, endedServiceLead, endedTutor, endedTrainee, endedSchoolLead, endedSchoolStaff, endedHead
    /// Will hold the role beside Bluebirds from tomorrow on.
    case comingProgrammeLead, comingServiceLead, comingTutor, comingTrainee, comingSchoolLead, comingSchoolStaff, comingHead

    var role: Role? {
        switch self {
        case .programmeLead, .endedProgrammeLead, .comingProgrammeLead: .programmeLead
        case .serviceLead, .southLead, .endedServiceLead, .comingServiceLead: .serviceLead
        case .tutor, .otherTutor, .southTutor, .idleTutor, .formerTutor, .endedTutor, .comingTutor: .tutor
        case .trainee, .endedTrainee, .comingTrainee: .trainee
        case .schoolLead, .elmLead, .beechLead, .endedSchoolLead, .comingSchoolLead: .schoolLead
        case .schoolStaff, .otherStaff, .endedSchoolStaff, .comingSchoolStaff: .schoolStaff
        case .head, .elmHead, .endedHead, .comingHead: .head
        case .nobody: nil
        }
    }

    static let ended: [Somebody] = [
        .endedProgrammeLead, .endedServiceLead, .endedTutor, .endedTrainee, .endedSchoolLead, .endedSchoolStaff, .endedHead,
    ]
    static let coming: [Somebody] = [
        .comingProgrammeLead, .comingServiceLead, .comingTutor, .comingTrainee, .comingSchoolLead, .comingSchoolStaff, .comingHead,
    ]

    /// An invented name, and the address made from it.
    var name: String {
        switch self {
        case .programmeLead: "Priya Lomas"
        case .serviceLead: "Selma North"
        case .southLead: "Sidney South"
        case .tutor: "Tilda Marsh"
        case .trainee: "Tariq Vale"
        case .otherTutor: "Otto Fenwick"
        case .southTutor: "Sunil Grove"
        case .idleTutor: "Ida Calder"
        case .formerTutor: "Fergus Dale"
        case .schoolLead: "Lena Oakes"
        case .schoolStaff: "Astrid Bell"
        case .head: "Hilary Combe"
        case .otherStaff: "Anton Reid"
        case .elmLead: "Elsie Rowan"
        case .elmHead: "Edgar Pine"
        case .beechLead: "Bryony Hill"
        case .nobody: "Norman Nemo"
        case .endedProgrammeLead: "Ended Lomas"
        case .endedServiceLead: "Ended North"
        case .endedTutor: "Ended Marsh"
        case .endedTrainee: "Ended Vale"
        case .endedSchoolLead: "Ended Oakes"
        case .endedSchoolStaff: "Ended Bell"
        case .endedHead: "Ended Combe"
        case .comingProgrammeLead: "Coming Lomas"
        case .comingServiceLead: "Coming North"
        case .comingTutor: "Coming Marsh"
        case .comingTrainee: "Coming Vale"
        case .comingSchoolLead: "Coming Oakes"
        case .comingSchoolStaff: "Coming Bell"
        case .comingHead: "Coming Combe"
        }
    }

    var email: String { "\(name.lowercased().replacing(" ", with: "."))@people.example" }
}
