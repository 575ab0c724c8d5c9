import Markup
import Nurture
import Records

struct AccountView {
    let visitor: Visitor
    let account: AccountPage
    let sendsMail: Bool
    var languages: [LanguageToRead] = []

    var markup: Markup {
        """
        \(heading("My account", place: account.name))
        \(summaryList([SummaryLine("E-mail address", text: account.email)]))
        <p>\(linkButton("Change my password", to: "/account/password"))</p>
        \(part("What I am here", visitor.roles.isEmpty ? emptyState("Nothing at the moment.") : "<ul>\(each(visitor.roles) { "<li>\($0.role.words), \($0.placeName)</li>" })</ul>"))
        \(when(visitor.roles.contains { [.tutor, .trainee].contains($0.role) }, "<p>\(linkButton("What I offer as a tutor, and my training", to: "/account/offer"))</p>"))
        <p>\(linkButton("Sessions in my calendar", to: "/account/calendars"))</p>
        \(when(!languages.isEmpty, part("Words for families", "<p>\(linkButton("Read them in \(Set(languages.map(\.language.name)).sorted().joined(separator: ", "))", to: "/account/languages"))</p>")))
        \(when(sendsMail, ifLet(account.weeklyMail, weeklyMail)))
        \(part("Where I am signed in", """
            <p>Sign out wherever you don’t know the browser, and then change your password.</p>
            <ul class="devices">\(each(account.devices, line))</ul>
            \(when(account.devices.count > 1, form(to: "/account/devices/sign-out-others", button("Sign out everywhere else", .secondary))))
            """))
        """
    }

    private func weeklyMail(_ isWanted: Bool) -> Markup {
        part(
            "Mail",
            form(
                to: "/account/mail",
                """
                \(checkbox("weekly", "Send me one mail a week about what waits", isChecked: isWanted, hint: "On Mondays, with numbers and no child’s name. None when nothing waits."))
                \(button("Save", .secondary))
                """))
    }

    private func line(_ device: Device) -> Markup {
        let isThis = device.id == visitor.signIn
        let address = "/account/devices/\(device.id)/sign-out"
        return """
            <li><span>\(device.words)\(when(isThis, " <strong>(this one)</strong>")), since \(device.madeAt.written), last used \(device.seenAt.written)</span>
            \(when(!isThis, form(to: address, button("Sign out", .quiet))))</li>
            """
    }
}
