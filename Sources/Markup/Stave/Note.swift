/// A note, a rest or a sign on a stave whose lines lie at 8, 15, 22, 29 and 36.
func note(_ kind: String, _ x: Int) -> Markup {
    switch kind {
    case "present", "logged": "<g class=\"full\" fill=\"currentColor\">\(head(x, 29))\(stem(x))</g>"
    case "late": "<g class=\"full\" fill=\"currentColor\">\(head(x, 29))\(stem(x))<path d=\"M\(x + 6) 5c1 6 8 7 5 15c0-5-3-6-5-7\"/></g>"
    case "watched": "<g class=\"open\" fill=\"white\">\(head(x, 29))\(stem(x))</g>"
    case "absent": "<path d=\"M\(x - 2) 10l6 8c-4 4-4 5 0 10c-5-3-8 0-3 6\"/>"
    case "cancelled": "<path d=\"M\(x - 5) 17l10 10M\(x + 5) 17l-10 10\"/>"
    case "unfinished": "<g class=\"open\" fill=\"white\">\(head(x, 22))</g>"
    case "today": "<g class=\"open now\" fill=\"white\">\(head(x, 29))\(stem(x))<path d=\"M\(x - 5) 38l10 2.5-10 2.5\"/></g>"
    default: "<circle class=\"to-come\" fill=\"currentColor\" cx=\"\(x)\" cy=\"22\" r=\"2.5\"/>"
    }
}

private func head(_ x: Int, _ y: Int) -> Markup {
    "<ellipse cx=\"\(x)\" cy=\"\(y)\" rx=\"6.2\" ry=\"4.4\" transform=\"rotate(-20 \(x) \(y))\"/>"
}

private func stem(_ x: Int) -> Markup { "<path d=\"M\(x + 6) 27V5\"/>" }
