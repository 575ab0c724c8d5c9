/// Lines of text as they were typed.
public func paragraphs(_ text: String) -> Markup {
    each(text.split(whereSeparator: \.isNewline)) { "<p>\($0)</p>" }
}
