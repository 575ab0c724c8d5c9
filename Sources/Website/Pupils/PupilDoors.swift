import Markup
import Nurture
import Records

enum PupilDoors {
    static let all: [Door] =
        [
            .get("/schools/{school}/pupils", .seePupils, .named(.school)) { visit in
                let list = try await visit.desk.pupilList(at: visit.school)
                return visit.page("Pupils", PupilListView(list: list, school: try visit.school).markup)
            },
            .get("/schools/{school}/new-pupil", .nominatePupil, .named(.school), answer: NewPupil.show),
            .post(
                "/schools/{school}/pupils", .nominatePupil, .named(.school), on: "/schools/{school}/new-pupil", sample: PupilForm.sample,
                answer: NewPupil.save),
            .get("/pupils/{pupil}", .openPupil, .named(.pupil)) { visit in
                let pupil = try await visit.desk.pupil(visit.pupil)
                return visit.page(pupil.tutor.known.shortName, PupilView(page: pupil).markup)
            },
            .get("/pupils/{pupil}/details", .changePupil, .named(.pupil), answer: PupilDetails.show),
            .post(
                "/pupils/{pupil}/details", .changePupil, .named(.pupil), on: "/pupils/{pupil}/details", sample: PupilForm.sample,
                answer: PupilDetails.save),
            .get("/pupils/{pupil}/hand-over", .handOver, .named(.pupil)) { visit in
                let pupil = try await visit.desk.pupil(visit.pupil)
                return visit.page("I passed a worry on", HandOverView(pupil: pupil.tutor, now: visit.house.records.now).markup)
            },
            .post(
                "/pupils/{pupil}/hand-overs", .handOver, .named(.pupil), on: "/pupils/{pupil}/hand-over",
                sample: { _ in
                    Form([("id", ID<HandOver>.new().description), ("to", "Sam Safe"), ("day", "2026-09-07"), ("time", "10:00")])
                }, answer: HandOverView.save),
        ] + ProfileDoors.all + CarerDoors.all
}
