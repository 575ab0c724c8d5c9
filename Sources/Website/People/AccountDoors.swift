import Markup
import Nurture
import Records

enum AccountDoors {
    static let all: [Door] = [
        .get("/account", .seeAccount, .oneself) { visit in
            let visitor = try visit.person()
            let devices = try await visit.desk.devices(of: visitor.person)
            return visit.page("My account", page(visitor, devices))
        },
        .post("/account/devices/{device}/sign-out", .endSignIn, .oneself, sample: { _ in Form() }) { visit in
            let visitor = try visit.person()
            try await visit.desk.endSignIn(try visit.id("device"), of: visitor.person)
            return .seeOther("/account")
        },
    ]

    private static func page(_ visitor: Visitor, _ devices: [Device]) -> Markup {
        """
        \(heading("My account", place: visitor.name))
        \(part("What I am here", "<ul>\(each(visitor.roles) { "<li>\($0.role.words), \($0.placeName)</li>" })</ul>"))
        \(part("Where I am signed in", """
            <ul class="devices">\(each(devices) { device in
                "<li><span>\(device.words)\(when(device.id == visitor.signIn, " <strong>(this one)</strong>")), since \(device.madeAt.written)</span>\(form(to: "/account/devices/\(device.id)/sign-out", button("Sign out", .quiet)))</li>"
            })</ul>
            """))
        """
    }
}
