import Markup
import Nurture
import Records

/// What the national register began to say of a school: said on its page until somebody has seen it, and never carried out by itself.
enum RegisterNewsView {
    static func markup(_ news: SchoolNews, of school: SchoolPage) -> Markup {
        notice(
            .plain, title(news),
            """
            <p>\(sentence(news, of: school)) <span class="detail">Known here since \(news.at.day.short)</span></p>
            \(when(school.can.contains(.changeSchool), answer(news, of: school)))
            """)
    }

    private static func title(_ news: SchoolNews) -> String {
        switch news.kind {
        case .renamed: "The national register has another name for this school"
        case .moved: "The national register has another address for this school"
        case .closed: "The national register says that this school has closed"
        case .reopened: "The national register says that this school is open"
        case .successor: "The national register names a successor"
        }
    }

    private static func sentence(_ news: SchoolNews, of school: SchoolPage) -> String {
        switch news.kind {
        case .renamed: "It was “\(news.before)” and is now “\(news.after)”. Here it is called “\(school.name)”."
        case .moved: "It is now \(news.after). Here it is \(school.address.isEmpty ? "not given" : school.address)."
        case .closed:
            "\(news.after.isEmpty ? "It names no day." : "Since \(news.after).") Nothing changes here by itself: groups go on, and what was done stays."
        case .reopened: "It was said to be closed before."
        case .successor:
            "\(news.after.isEmpty ? "A school" : news.after) with the URN \(news.before) came after it. If you work with that one, begin a partnership with it."
        }
    }

    private static func answer(_ news: SchoolNews, of school: SchoolPage) -> Markup {
        let takes = news.kind == .renamed ? "Take the new name" : news.kind == .moved ? "Take the new address" : nil
        return form(
            to: "\(Link.school(school.id))/register-news/\(news.id)",
            buttons(
                """
                \(ifLet(takes) { button($0, .secondary, name: "answer", value: "take") })
                \(button(takes == nil ? "I have seen this" : "Leave it as it is here", .quiet, name: "answer", value: "keep"))
                """))
    }
}
