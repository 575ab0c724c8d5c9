import Markup
import Nurture
import Records

enum GroupDoors {
    static let all: [Door] = [
        .get("/schools/{school}/new-group", .formGroup, .named(.school)) { visit in
            let address = "\(Link.school(try visit.school))/groups"
            let choices = try await visit.desk.groupChoices(at: visit.school)
            let answers = try await visit.answers(forFormAt: address, saved: GroupForm.empty(visit.house.records.today))
            return visit.page("Form a group", GroupForm(choices: choices, answers: answers, address: address).markup)
        },
        .post("/schools/{school}/groups", .formGroup, .named(.school), on: "/schools/{school}/new-group", sample: GroupForm.sample) {
            visit in
            let choices = try await visit.desk.groupChoices(at: visit.school)
            switch GroupForm.check(visit.form, choices) {
            case .failure(let problems):
                let page = GroupForm(
                    choices: choices, answers: Answers(form: visit.form, draft: nil), address: visit.path, problems: problems.list)
                return visit.page("Form a group", problems: problems.list, page.markup)
            case .success(let draft):
                if let advice = GroupSize.advice(for: draft.pupils.count), visit.form["sizeIsMeant"].isEmpty {
                    let page = GroupForm(
                        choices: choices, answers: Answers(form: visit.form, draft: nil), address: visit.path, advice: advice)
                    return visit.page("Form a group", page.markup)
                }
                try await visit.desk.form(draft, at: visit.school)
                try await visit.desk.dropDraft(of: visit.path)
                return .seeOther(Link.group(draft.id))
            }
        },
        .get("/groups/{group}", .openGroup, .named(.group)) { visit in
            let group = try await visit.desk.group(visit.group)
            return visit.page(group.name, GroupView(group: group).markup)
        },
        .get("/groups/{group}/members", .changeMembers, .named(.group)) { visit in
            let group = try await visit.desk.group(visit.group)
            let pupils = try await visit.desk.pupils(at: group.school)
            return visit.page(
                "Change who is in \(group.name)", MembersView(group: group, pupils: pupils, today: visit.house.records.today).markup)
        },
        .post(
            "/groups/{group}/members", .changeMembers, .named(.group), on: "/groups/{group}/members",
            sample: { world in
                Form([("pupil", world["pupil"]), ("from", "2026-09-07")])
            }
        ) { visit in
            guard let pupil = ID<Pupil>(visit.form["pupil"]), let day = Day(iso: visit.form["from"]) else {
                let group = try await visit.desk.group(visit.group)
                let pupils = try await visit.desk.pupils(at: group.school)
                let problems = [FieldProblem("pupil", "Choose a pupil and the day of the first session")]
                return visit.page(
                    "Change who is in \(group.name)", problems: problems,
                    MembersView(group: group, pupils: pupils, today: visit.house.records.today, problems: problems).markup)
            }
            try await visit.desk.join(pupil, visit.group, from: day)
            return .seeOther(visit.path)
        },
        .post(
            "/groups/{group}/members/{membership}/end", .changeMembers, .named(.group), on: "/groups/{group}/members",
            sample: { _ in Form() }
        ) { visit in
            try await visit.desk.leave(try visit.id("membership"), of: visit.group, on: visit.house.records.today)
            return .seeOther("\(Link.group(try visit.group))/members")
        },
        .post("/groups/{group}/closure", .closeGroup, .named(.group), sample: { _ in Form() }) { visit in
            try await visit.desk.close(visit.group)
            return .seeOther(Link.group(try visit.group))
        },
    ]
}
