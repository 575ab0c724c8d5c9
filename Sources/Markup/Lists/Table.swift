/// A table whose rows become cards on a phone. The first cell of a row is its heading.
///
/// - Parameter speaksForItself: whether a card needs no labels beside what it says.
public func table(_ caption: String, headers: [String], rows: [[Markup]], speaksForItself: Bool = false) -> Markup {
    """
    <table class="\(speaksForItself ? "cards bare" : "cards")">
    <caption>\(caption)</caption>
    <thead><tr>\(each(headers) { "<th scope=\"col\">\($0)</th>" })</tr></thead>
    <tbody>\(each(rows) { "<tr>\(tableRow(headers, $0))</tr>\n" })</tbody>
    </table>
    """
}

private func tableRow(_ headers: [String], _ cells: [Markup]) -> Markup {
    each(Array(zip(headers, cells).enumerated())) { number, cell in
        number == 0 ? "<th scope=\"row\">\(cell.1)</th>" : "<td data-label=\"\(cell.0)\">\(cell.1)</td>"
    }
}
