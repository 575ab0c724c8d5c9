import Markup

/// What speaks against something, before it is saved. The person may go on all the same.
func adviceNotice(_ title: String, _ advice: [String]) -> Markup {
    when(
        !advice.isEmpty,
        notice(.warning, title, "<ul>\(each(advice) { "<li>\($0)</li>" })</ul><p>Change it, or save it all the same.</p>"))
}
