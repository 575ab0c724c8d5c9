import Markup
import Testing

@Suite("An address is written as a whole attribute, and leads nowhere that runs")
struct AddressTests {
    @Test(
        "our own pages, places on the page, telephones, mail and other sites by https",
        arguments: ["/", "/groups/1?day=2#note", "#main", "?week=3", "tel:999", "mailto:sam@school.example", "https://school.example/a"])
    func allowed(address: String) {
        #expect(("<a \(href: address)>x</a>" as Markup).html == "<a href=\"\(address)\">x</a>")
    }

    @Test(
        "whatever runs, leaves the site unseen or is no address becomes a link to the page itself",
        arguments: [
            "javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)", "data:text/html,<script>",
            "vbscript:x", "//evil.example", "/\\evil.example", "\\\\evil.example", "http://plain.example", "ftp://old.example", "groups/1",
            "",
            "/\t/evil.example", "/\n/evil.example",
        ])
    func refused(address: String) {
        #expect(("<a \(href: address)>x</a>" as Markup).html == "<a href=\"#\">x</a>")
        #expect(("<form \(action: address)></form>" as Markup).html == "<form action=\"#\"></form>")
        #expect(("<img \(src: address)/>" as Markup).html == "<img src=\"#\"/>")
    }

    @Test("quotes in an address can’t leave it")
    func quotes() {
        let address = "/x\" onclick=\"alert(1)&'"
        #expect(WellFormed("<a \(href: address)>x</a>").elements[0].attributes == ["href": address])
    }
}
