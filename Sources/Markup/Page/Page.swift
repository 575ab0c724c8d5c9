/// A whole page.
public func page(_ shell: PageShell, _ content: Markup) -> Markup {
    """
    <!DOCTYPE html>
    <html lang="\(shell.language.tag)"\(attribute: "dir", shell.language.direction)>
    <head>
    <meta charset="utf-8"/>
    <title>\(shell.hasProblems ? "\(shell.language.error): " : "")\(shell.title) – Hocket</title>
    <meta name="viewport" content="width=device-width, initial-scale=1"/>
    <meta name="color-scheme" content="light dark"/>
    <meta name="theme-color" content="#fbf5e9" media="(prefers-color-scheme: light)"/>
    <meta name="theme-color" content="#1d1922" media="(prefers-color-scheme: dark)"/>
    <link rel="icon" type="image/svg+xml" \(href: shell.icon)/>
    <link rel="stylesheet" \(href: shell.stylesheet)/>
    \(each([shell.script] + shell.furtherScripts) { "<script type=\"module\" \(src: $0)></script>\n" })</head>
    <body>
    <a class="skip" href="#main">\(shell.language.skip)</a>
    \(when(shell.isDemonstration, demonstrationBanner(shell.language)))
    <header class="top"\(ofTheHouse: shell.language)>
    <div class="width">
    <a class="wordmark" href="/">\(wordmark())<span>Hocket</span></a>
    \(ifLet(shell.person) { signedIn($0) })
    </div>
    \(when(!shell.navigation.isEmpty, navigation(shell.navigation)))
    </header>
    <main id="main" class="width" tabindex="-1">
    \(content)
    </main>
    <footer class="bottom"\(ofTheHouse: shell.language)>
    <div class="width">
    <ul>
    <li><a href="/accessibility">Accessibility</a></li>
    <li><a href="/privacy">Privacy</a></li>
    \(when(shell.isDemonstration, "<li><a href=\"/outbox\">Outbox</a></li>"))
    </ul>
    </div>
    </footer>
    </body>
    </html>
    """
}

extension Markup.Interpolation {
    /// The language and direction of what the house says in English around content in another language.
    fileprivate mutating func appendInterpolation(ofTheHouse language: PageLanguage) {
        appendInterpolation(attribute: "lang", language.ofTheHouse)
        appendInterpolation(attribute: "dir", language.directionOfTheHouse)
    }
}

private func demonstrationBanner(_ language: PageLanguage) -> Markup {
    """
    <aside class="demonstration"\(ofTheHouse: language) aria-label="About this demonstration"><p class="width"><strong>Demonstration.</strong> \
    Everybody here is invented. Please enter nothing about a real child.</p></aside>
    """
}

private func signedIn(_ person: String) -> Markup {
    """
    <div class="person">
    <span class="name">\(person)</span>
    <a href="/account">Account</a>
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
