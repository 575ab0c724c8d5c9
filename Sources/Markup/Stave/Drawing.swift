/// A picture made of lines and signs, hidden from whoever hears the page, because the same stands in words around it.
/// What it looks like stands in the stylesheet; the attributes make it right without one too, in black on white, as paper may need it.
/// The press knows `currentColor` only in this spelling.
func drawing(
    _ name: String?, width: Int, height: Int, shownAt size: (Int, Int)? = nil, _ content: Markup
) -> Markup {
    """
    <svg\(attribute: "class", name) viewBox="0 0 \(width) \(height)" width="\(size?.0 ?? width)" height="\(size?.1 ?? height)" \
    fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" \
    aria-hidden="true" focusable="false">\(content)</svg>
    """
}

/// The five lines of a stave, from one edge of a picture to the other.
func staveLines(from top: Int, apart: Int, width: Int) -> Markup {
    "<path class=\"lines\" stroke=\"#999\" stroke-width=\"0.7\" d=\"\(each(0..<5) { "M0 \(top + $0 * apart)h\(width)" })\"/>"
}
