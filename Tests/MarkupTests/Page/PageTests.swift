import Markup
import Testing

@Suite("A page")
struct PageTests {
    private var shell: PageShell { PageShell(title: "The Tuesday Tides", stylesheet: "/a.css", icon: "/a.svg", script: "/a.js") }

    @Test("says in its title what it is, and first of all whether something is wrong")
    func title() {
        #expect(page(shell, .nothing).html.contains("<title>The Tuesday Tides – Hocket</title>"))
        var wrong = shell
        wrong.hasProblems = true
        #expect(page(wrong, .nothing).html.contains("<title>Error: The Tuesday Tides – Hocket</title>"))
    }

    @Test("says in which language it is, and has one main part to which its first link leads")
    func frame() {
        let read = WellFormed(page(shell, heading("The Tuesday Tides")))
        #expect(read.problem == nil)
        #expect(read.all("html").first?.attributes["lang"] == "en-GB")
        #expect(read.all("a").first?.attributes["href"] == "#main")
        #expect(read.all("main").map { $0.attributes["id"] } == ["main"])
        #expect(read.all("h1").count == 1)
    }

    @Test("loads one stylesheet, its icon and modules, and nothing else")
    func assets() {
        var further = shell
        further.furtherScripts = ["/b.js"]
        let read = WellFormed(page(further, .nothing))
        #expect(read.all("link").map { $0.attributes["href"] } == ["/a.svg", "/a.css"])
        #expect(read.all("script").map { $0.attributes["src"] } == ["/a.js", "/b.js"])
        #expect(read.all("script").allSatisfy { $0.attributes["type"] == "module" })
        #expect(read.all("img").isEmpty)
    }

    @Test("has a way out for whoever is signed in, and none for others")
    func person() {
        #expect(!page(shell, .nothing).html.contains("Sign out"))
        var signedIn = shell
        signedIn.person = "Rafi & Co"
        let html = page(signedIn, .nothing).html
        #expect(html.contains("Rafi &amp; Co"))
        #expect(html.contains("action=\"/sign-out\""))
    }

    @Test("marks in its navigation where it stands")
    func navigation() {
        var here = shell
        here.navigation = [.init("Today", "/"), .init("Larkrise", "/schools/1", isCurrent: true)]
        let read = WellFormed(page(here, .nothing))
        #expect(read.all("nav").map { $0.attributes["aria-label"] } == ["Main"])
        #expect(read.all("a").filter { $0.attributes["aria-current"] == "page" }.map { $0.attributes["href"] } == ["/schools/1"])
    }

    @Test("says that it is a demonstration, where it is one")
    func demonstration() {
        #expect(!page(shell, .nothing).html.contains("Demonstration"))
        var invented = shell
        invented.isDemonstration = true
        #expect(WellFormed(page(invented, .nothing)).text.contains("Everybody here is invented."))
    }
}
