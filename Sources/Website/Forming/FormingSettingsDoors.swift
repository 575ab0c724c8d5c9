import Markup
import Nurture
import Records

/// The numbers by which groups are suggested in a programme: everybody in it reads them, its lead sets them.
enum FormingSettingsDoors {
    static let all: [Door] = [
        .get("/programmes/{programme}/forming", .seeProgramme, .named(.programme)) { visit in
            let page = try await visit.desk.formingSettings(of: visit.programme)
            let form = FormingSettingsForm.filled(page.settings, revision: page.revision)
            return visit.page(FormingSettingsView.title, FormingSettingsView(page: page, form: form).markup)
        },
        .post(
            "/programmes/{programme}/forming", .changeProgramme, .named(.programme), on: "/programmes/{programme}/forming",
            sample: FormingSettingsForm.sample, answer: set),
    ]

    private static func set(_ visit: Visit) async throws -> Reply {
        let typed = visit.form
        do {
            let settings = typed["do"] == "usual" ? FormingSettings() : try FormingSettingsForm.read(typed)
            try await visit.desk.set(settings, of: visit.programme, revision: Int(typed["revision"]) ?? 0)
            return .seeOther(visit.path)
        } catch let problems as Problems {
            let page = try await visit.desk.formingSettings(of: visit.programme)
            let view = FormingSettingsView(page: page, form: typed, problems: problems.list)
            return visit.page(FormingSettingsView.title, problems: problems.list, view.markup)
        } catch Refusal.conflict {
            let page = try await visit.desk.formingSettings(of: visit.programme)
            var kept = typed
            kept["revision"] = String(page.revision)
            let view = FormingSettingsView(
                page: page, form: kept, theirs: Conflict.theirs(FormingSettingsView.lines(page.settings)))
            return visit.conflictPage(FormingSettingsView.title, firstField: FormingNumber.smallest.rawValue, view.markup)
        }
    }
}
