import Nurture
import Records

enum GroupDoors {
    static let all: [Door] = [
        .get("/schools/{school}/new-group", .formGroup, .named(.school), answer: FormingGroup.show),
        .post(
            "/schools/{school}/groups", .formGroup, .named(.school), on: "/schools/{school}/new-group", sample: GroupForm.sample,
            answer: FormingGroup.save),
        .get("/groups/{group}", .openGroup, .named(.group)) { visit in
            let group = try await visit.desk.group(visit.group)
            return visit.page(group.name, GroupView(group: group, today: visit.house.records.today).markup)
        },

        .get("/groups/{group}/members", .changeMembers, .named(.group), answer: MembersPage.show),
        .post(
            "/groups/{group}/members", .changeMembers, .named(.group), on: "/groups/{group}/members",
            sample: { world in Form([("pupil", world["pupil"]), ("from", "2026-09-07")]) }, answer: MembersPage.join),
        .post(
            "/groups/{group}/members/{membership}/end", .changeMembers, .named(.group), on: "/groups/{group}/members",
            sample: { world in Form([(MembersPage.lastDayField(of: world["membership"]), "2026-12-18")]) }, answer: MembersPage.leave),

        .get("/groups/{group}/adults", .changeGroup, .named(.group), answer: AdultsPage.show),
        .post(
            "/groups/{group}/adults", .changeGroup, .named(.group), on: "/groups/{group}/adults",
            sample: { world in Form([("adult", "tutor \(world["tutor"])"), ("from", "2026-12-01")]) }, answer: AdultsPage.attach),
        .post(
            "/groups/{group}/adults/end", .changeGroup, .named(.group), on: "/groups/{group}/adults",
            sample: { world in
                let attachment = world["attachment"]
                return Form([("attachment", attachment), ("until-\(attachment)", "2026-12-01")])
            }, answer: AdultsPage.detach),
        .post(
            "/groups/{group}/tutor", .changeGroup, .named(.group), on: "/groups/{group}/adults",
            sample: { world in Form([("tutor", world["tutor"]), ("tutorFrom", "2026-12-01")]) }, answer: AdultsPage.changeTutor),

        .get("/groups/{group}/details", .changeGroup, .named(.group), answer: GroupDetailsPage.show),
        .post(
            "/groups/{group}/details", .changeGroup, .named(.group), on: "/groups/{group}/details",
            sample: { _ in Form([("name", "Sample group"), ("room", "Hall"), ("revision", "1")]) }, answer: GroupDetailsPage.save),
        .post(
            "/groups/{group}/slot", .changeGroup, .named(.group), on: "/groups/{group}/details",
            sample: { _ in Form([("weekday", "3"), ("time", "11:00"), ("from", "2026-12-01")]) }, answer: GroupDetailsPage.changeSlot),

        .get("/groups/{group}/sessions", .changeGroup, .named(.group), answer: MoreSessionsPage.show),
        .post(
            "/groups/{group}/sessions", .changeGroup, .named(.group), on: "/groups/{group}/sessions",
            sample: { _ in Form([("day", "2026-12-03"), ("time", "10:30"), ("isMeant", "2026-12-03")]) }, answer: MoreSessionsPage.add),
        .post(
            "/groups/{group}/missing-sessions", .changeGroup, .named(.group), on: "/groups/{group}/sessions", sample: { _ in Form() },
            answer: MoreSessionsPage.addMissing),

        .get("/groups/{group}/closure", .closeGroup, .named(.group), answer: ClosingPage.show),
        .post("/groups/{group}/closure", .closeGroup, .named(.group), on: "/groups/{group}/closure", sample: { _ in Form() }) { visit in
            try await visit.desk.close(visit.group)
            return .seeOther(Link.group(try visit.group))
        },
        .post("/groups/{group}/reopening", .reopenGroup, .named(.group), sample: { _ in Form() }) { visit in
            try await visit.desk.reopen(visit.group)
            return .seeOther(Link.group(try visit.group))
        },
    ]
}
