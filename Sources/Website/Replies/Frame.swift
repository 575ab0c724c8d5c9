import Markup

/// `form(to:)` under a name that a view with a property called `form` can use.
func frame(to address: String, draft: String? = nil, _ content: Markup) -> Markup { form(to: address, draft: draft, content) }
