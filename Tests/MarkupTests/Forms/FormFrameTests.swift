import Markup
import Testing

@Suite("A form")
struct FormFrameTests {
    @Test("is posted, and judged by the server alone")
    func posted() {
        let read = WellFormed(form(to: "/groups", button("Save"))).elements[0]
        #expect(read.attributes == ["method": "post", "action": "/groups", "novalidate": "novalidate"])
    }

    @Test("says where its draft is kept while somebody types")
    func draft() {
        #expect(WellFormed(form(to: "/groups", draft: "/drafts", .nothing)).elements[0].attributes["data-draft"] == "/drafts")
    }

    @Test("with a file is sent in parts")
    func file() {
        #expect(WellFormed(form(to: "/lists", isMultipart: true, .nothing)).elements[0].attributes["enctype"] == "multipart/form-data")
    }

    @Test("says which button was pressed where there are several")
    func buttons() {
        let read = WellFormed(button("Leave out", .secondary, name: "row", value: "3"))
        #expect(read.elements[0].attributes == ["class": "secondary", "name": "row", "value": "3"])
    }

    @Test("with a save bar says beside the button what is saved, and speaks up when that changes")
    func bar() {
        let read = WellFormed(saveBar(saved: "Saved at 10:42"))
        #expect(read.all("p")[0].attributes["role"] == "status")
        #expect(read.text.contains("Saved at 10:42"))
        #expect(read.all("button").count == 1)
    }
}
