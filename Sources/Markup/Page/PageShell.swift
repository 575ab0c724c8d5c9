/// What stands around the content of every page.
public struct PageShell: Sendable {
    /// A link in the header's navigation.
    public struct Link: Sendable {
        public let label: String
        public let address: String
        public let isCurrent: Bool

        public init(_ label: String, _ address: String, isCurrent: Bool = false) {
            self.label = label
            self.address = address
            self.isCurrent = isCurrent
        }
    }

    public var title: String
    public var stylesheet: String
    public var script: String
    /// Whether the page shows problems; its title then says so first.
    public var hasProblems = false
    /// Who is signed in.
    public var person: String?
    public var navigation: [Link] = []
    public var isDemonstration = false

    public init(title: String, stylesheet: String, script: String) {
        self.title = title
        self.stylesheet = stylesheet
        self.script = script
    }
}

/// A whole page.
public func page(_ shell: PageShell, _ content: Markup) -> Markup {
    """
    <!DOCTYPE html>
    <html lang="en-GB">
    <head>
    <meta charset="utf-8"/>
    <title>\(shell.hasProblems ? "Error: " : "")\(shell.title) – Hocket</title>
    <meta name="viewport" content="width=device-width, initial-scale=1"/>
    <meta name="color-scheme" content="light dark"/>
    <link rel="stylesheet" \(href: shell.stylesheet)/>
    <script type="module" \(src: shell.script)></script>
    </head>
    <body>
    <a class="skip" href="#main">Skip to the content</a>
    \(when(shell.isDemonstration, demonstrationBanner()))
    <header class="top">
    <div class="width">
    <a class="wordmark" href="/">\(wordmark())<span>Hocket</span></a>
    \(ifLet(shell.person) { signedIn($0) })
    </div>
    \(when(!shell.navigation.isEmpty, navigation(shell.navigation)))
    </header>
    <main id="main" class="width" tabindex="-1">
    \(content)
    </main>
    <footer class="bottom">
    <div class="width">
    <ul>
    <li><a href="/accessibility">Accessibility</a></li>
    <li><a href="/privacy">Privacy</a></li>
    </ul>
    </div>
    </footer>
    </body>
    </html>
    """
}

private func demonstrationBanner() -> Markup {
    """
    <p class="demonstration"><strong>Demonstration.</strong> Everybody here is invented. Please enter nothing about a real child.</p>
    """
}

private func signedIn(_ person: String) -> Markup {
    """
    <div class="person">
    <a href="/account">\(person)</a>
    <form method="post" action="/sign-out"><button class="quiet">Sign out</button></form>
    </div>
    """
}

private func navigation(_ links: [PageShell.Link]) -> Markup {
    """
    <nav class="width" aria-label="Main"><ul>\(each(links) { link in
        "<li><a \(href: link.address)\(attribute: "aria-current", link.isCurrent ? "page" : nil)>\(link.label)</a></li>"
    })</ul></nav>
    """
}

/// Five lines and five notes, each by somebody else.
private func wordmark() -> Markup {
    """
    <svg class="mark" viewBox="0 0 60 40" width="60" height="40" aria-hidden="true" focusable="false">
    <path class="lines" d="M0 6h60M0 13h60M0 20h60M0 27h60M0 34h60"/>
    <circle class="pupil" cx="8" cy="27" r="4.5"/><path class="tutor" d="M20 8l5 5-5 5-5-5z"/>
    <path class="school" d="M28 16h8v8h-8z"/><path class="home" d="M45 1l5 9H40z"/><circle class="pupil" cx="54" cy="20" r="4.5"/>
    </svg>
    """
}
