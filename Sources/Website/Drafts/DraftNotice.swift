import Markup
import Nurture
import Records

/// Says that the page shows something typed and not saved, and lets it go.
func draftNotice(_ draft: KeptDraft?, ofFormAt address: String) -> Markup {
    ifLet(draft) { draft in
        notice(
            .plain, "This is what you typed and have not saved",
            """
            <p>Kept for you alone on \(draft.savedAt.written). Save it below, or let it go.</p>
            \(form(to: "/drafts/end", "\(hidden("form", address))\(button("Let it go", .quiet))"))
            """)
    }
}
