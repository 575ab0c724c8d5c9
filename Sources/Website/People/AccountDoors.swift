import Nurture
import Records

enum AccountDoors {
    static let all: [Door] = [
        .get("/account", .seeAccount, .oneself) { visit in
            visit.page(
                "My account",
                AccountView(
                    visitor: try visit.person(), account: try await visit.desk.account(), sendsMail: visit.house.sendsMail,
                    languages: try await visit.desk.languagesToRead(in: visit.house.families.editions)
                ).markup)
        },
        .get("/account/password", .changePassword, .oneself) { visit in
            visit.page("Change my password", PasswordForm(email: try await visit.desk.account().email).markup)
        },
        .post(
            "/account/password", .changePassword, .oneself,
            sample: { _ in Form([("old", "kettle walrus sixpence"), ("new", "three quiet drums")]) }, answer: PasswordForm.change),
        .post("/account/mail", .chooseMail, .oneself, sample: { _ in Form([("weekly", "yes")]) }) { visit in
            try await visit.desk.choose(weeklyMail: visit.form.has("weekly"))
            return .seeOther("/account")
        },
        .post("/account/devices/{device}/sign-out", .endSignIn, .oneself, sample: { _ in Form() }) { visit in
            let visitor = try visit.person()
            try await visit.desk.endSignIn(try visit.id("device"), of: visitor.person)
            return .seeOther("/account")
        },
        .post("/account/devices/sign-out-others", .endSignIn, .oneself, sample: { _ in Form() }) { visit in
            let visitor = try visit.person()
            try await visit.desk.endOtherSignIns(of: visitor.person, but: visitor.signIn)
            return .seeOther("/account")
        },
    ]
}
