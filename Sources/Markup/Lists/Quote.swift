/// A pupil's exact words: whose they are, who asked and wrote them down, and who may read them.
public func quote(_ words: String, by source: String, asked: String? = nil, readers: String? = nil) -> Markup {
    """
    <figure class="voice"><blockquote><p>\(words)</p></blockquote><figcaption>\(source)\
    \(ifLet(asked) { "<span class=\"detail\">\($0)</span>" })\(ifLet(readers) { "<span class=\"detail\">\($0)</span>" })</figcaption></figure>
    """
}
