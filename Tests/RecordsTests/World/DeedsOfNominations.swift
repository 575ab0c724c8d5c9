import Foundation
import Nurture
import Records

extension Deeds {
    static let nominations: [Verb: Deed] = [
        .seeNomination: { world in { _ = try await world.desk(\.serviceLead).nomination(of: world.pupils[0].id) } },
        .changeNomination: { world in
            let nominee = NomineeContent(music: text, interests: [name], tendency: .burstsOut, need: .pressing)
            return { try await world.desk(\.schoolLead).save(nominee, of: world.pupils[0].id, revision: 0) }
        },
        .seeBackground: { world in { _ = try await world.desk(\.schoolLead).background(of: world.pupils[0].id) } },
        .changeBackground: { world in
            var background = BackgroundContent()
            background.putAside(.ethnicity, text)
            return { [background] in try await world.desk(\.schoolLead).save(background, of: world.pupils[0].id, revision: 0) }
        },
        .importBackground: { world in
            let table = try CSVTable.read(Array("Forename,Surname,DOB,Ethnicity\nPhilippa,Quennell,2017-11-23,\(text)\n".utf8)).get()
            return { try await world.desk(\.schoolLead).stageBackground(table, at: world.school) }
        },
        .seeSchoolBackground: { world in { _ = try await world.desk(\.schoolLead).backgroundCounted(at: world.school) } },
        .seeServiceBackground: { world in { _ = try await world.desk(\.serviceLead).backgroundCounted(of: world.service) } },
        .addHomeNote: { world in
            let (place, desk) = try await world.openHome()
            return { try await desk.addHomeNote(text, id: .new(), about: place.pupil) }
        },
    ]
}
