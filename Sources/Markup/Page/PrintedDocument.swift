/// What stands around the content of a document for paper.
public struct PrintShell: Sendable {
    public var title: String
    /// What stands at the foot of every page, such as for whom it is.
    public var foot: String
    /// The day on which its content was true, as year, month and day: 2027-03-14.
    public var madeOn: String
    /// The stylesheet itself, because the press fetches nothing.
    public var stylesheet: String
    public var language = PageLanguage.english

    public init(title: String, foot: String, madeOn: String, stylesheet: String) {
        self.title = title
        self.foot = foot
        self.madeOn = madeOn
        self.stylesheet = stylesheet
    }
}

/// A whole document for paper, which needs nothing outside itself. Its content begins with the one `h1`.
public func printedDocument(_ shell: PrintShell, _ content: Markup) -> Markup {
    """
    <!DOCTYPE html>
    <html lang="\(shell.language.tag)"\(attribute: "dir", shell.language.direction)>
    <head>
    <meta charset="utf-8"/>
    <title>\(shell.title)</title>
    <meta name="author" content="Hocket"/>
    <meta name="dcterms.created" content="\(shell.madeOn)"/>
    <style>\(Markup(raw: shell.stylesheet))</style>
    </head>
    <body data-foot="\(shell.foot)">
    \(content)
    </body>
    </html>
    """
}
