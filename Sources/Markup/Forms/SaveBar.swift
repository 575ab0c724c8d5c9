/// Stays at the foot of the window while a long form is filled in: what is saved, and the button that saves.
public func saveBar(_ label: String = "Save", saved: String = "") -> Markup {
    "<div class=\"save-bar\">\(savedStatus(saved))\(button(label))</div>"
}
