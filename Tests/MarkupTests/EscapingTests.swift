import Markup
import Testing

@Suite("Whatever is interpolated is escaped")
struct EscapingTests {
    private let nasty = "</p><script>alert(\"1\" & '2')</script>"

    @Test("text between tags")
    func text() {
        let page: Markup = "<p>\(nasty)</p>"
        #expect(page.html == "<p>&lt;/p&gt;&lt;script&gt;alert(&quot;1&quot; &amp; &#39;2&#39;)&lt;/script&gt;</p>")
        #expect(WellFormed(page).text == nasty)
    }

    @Test("text in an attribute can’t leave it, whichever quotes stand around it")
    func attribute() {
        let break1 = "\" onfocus=\"alert(1)"
        let break2 = "' onfocus='alert(1)"
        #expect(WellFormed("<input value=\"\(break1)\" title='\(break2)'/>").elements[0].attributes == ["value": break1, "title": break2])
        #expect(WellFormed("<input\(attribute: "value", break1)/>").elements[0].attributes == ["value": break1])
    }

    @Test("an ampersand that looks like a sign stays what was typed")
    func ampersand() {
        #expect(WellFormed("<p>\("&lt; &amp; &nbsp;")</p>").text == "&lt; &amp; &nbsp;")
    }

    @Test("a part of a text and a text made from others are escaped too")
    func substring() {
        #expect(("<p>\(nasty.prefix(4))</p>" as Markup).html == "<p>&lt;/p&gt;</p>")
        #expect(Markup(text: "<b>").html == "&lt;b&gt;")
    }

    @Test("signs of every alphabet and pictures pass as they are")
    func alphabets() {
        let names = "Zoë Łukasz Ngũgĩ 明 עדי 🎵 e\u{301}"
        #expect(("\(names)" as Markup).html == names)
    }

    @Test("only markup passes as markup")
    func markup() {
        let inner: Markup = "<b>\("<i>")</b>"
        #expect(("<p>\(inner)</p>" as Markup).html == "<p><b>&lt;i&gt;</b></p>")
        #expect(("<p>\(inner as Markup?)\(nil as Markup?)</p>" as Markup).html == "<p><b>&lt;i&gt;</b></p>")
    }

    @Test("a number needs no escaping, a missing value leaves no attribute, a flag is there or not")
    func values() {
        let input: Markup = "<input size=\"\(12)\"\(attribute: "title", nil)\(flag: "checked", true)\(flag: "disabled", false)/>"
        #expect(input.html == "<input size=\"12\" checked/>")
    }

    @Test("each, when and ifLet put pieces together and escape what they get")
    func pieces() {
        #expect(each(["<", ">"]) { "<li>\($0)</li>" }.html == "<li>&lt;</li><li>&gt;</li>")
        #expect(when(true, "<b/>").html == "<b/>")
        #expect(when(false, "<b/>").isEmpty)
        #expect(when(false, "<b/>", else: "<i/>").html == "<i/>")
        #expect(ifLet("&" as String?) { "<b>\($0)</b>" }.html == "<b>&amp;</b>")
        #expect(ifLet(nil as String?) { "<b>\($0)</b>" } == .nothing)
    }
}
