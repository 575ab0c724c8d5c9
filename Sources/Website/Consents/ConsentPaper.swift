import Markup
import Nurture
import Records

/// The five questions on paper, for families to fill in.
struct ConsentPaper {
    let school: SchoolPage

    var markup: Markup {
        """
        \(backLink(school.name, to: Link.school(school.id)))
        \(heading("Making music in a small group", place: school.name))
        <p>Please answer each question by itself. Only the first decides about a place. You can change any answer later: tell the school.</p>
        <p class="on-screen">This page is made for paper: print it from your browser’s menu.</p>
        \(table("Tick one box for each question", headers: ["Question", "Yes", "No"], rows: ConsentQuestion.allCases.map { ["\($0.wording.text)", "☐", "☐"] }))
        \(table("Who answers", headers: ["Please write", "Here"], rows: ["The child’s name", "Your name", "Who you are to the child", "Today’s date", "Your signature"].map { ["\($0)", ""] }))
        <p class="detail">Wording no. \(ConsentPaper.wording). The school keeps this paper and shows it to nobody else.</p>
        """
    }

    /// One number, if all questions have the same.
    static var wording: String {
        let numbers = ConsentQuestion.allCases.map(\.wording.version)
        return Set(numbers).count == 1 ? "\(numbers[0])" : numbers.map(String.init).joined(separator: ", ")
    }
}
