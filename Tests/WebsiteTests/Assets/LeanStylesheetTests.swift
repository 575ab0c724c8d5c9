import Foundation
import Testing

@testable import Website

@Suite("A stylesheet as it is sent")
struct LeanStylesheetTests {
    private func lean(_ css: String) -> String { String(decoding: LeanStylesheet(Array(css.utf8)).bytes, as: UTF8.self) }

    @Test(
        "leaves out comments and the space around braces",
        arguments: [
            ("/* Why */\n.a {\n    color: red;\n}\n", ".a{color:red;}"),
            (".a, .b { margin: 0 1rem }", ".a,.b{margin:0 1rem}"),
            ("@media (min-width: 44rem) { .a > * + * { gap: 1px; } }", "@media (min-width:44rem){.a > * + *{gap:1px;}}"),
            (".a { /* one */ width: calc(1px + 2px); /* two */ }", ".a{width:calc(1px + 2px);}"),
            (":where(form, .part) > * {}", ":where(form,.part) > *{}"),
            ("/* never closed", ""), ("", ""),
        ])
    func shorter(given: String, sent: String) {
        #expect(lean(given) == sent)
    }

    @Test(
        "keeps what means something: space between selectors, strings, addresses and what is escaped",
        arguments: [
            ".a :is(.b):hover{}", ".a .b{}", #".a::before{content:"a  /* b */ ; { \" }";}"#, ".a::before{content:'  ,  ';}",
            ".a{background:url(  a/*b*/c.svg  );}", #".a{background:url(" a  b.svg ");}"#, #".a\{ .b{}"#, #".\31 a{}"#, ".a/**/b{}",
        ])
    func untouched(css: String) {
        #expect(lean(css) == css)
    }

    @Test("is what the house sends, and says the same in fewer bytes")
    func ours() throws {
        let assets = try Assets()
        let sent = try #require(assets[assets.stylesheet]).bytes
        let text = String(decoding: sent, as: UTF8.self)
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Sources/Website/Public/hocket.css")
        let written = try String(contentsOf: file, encoding: .utf8)
        #expect(sent.count < written.utf8.count * 85 / 100)
        #expect(!text.contains("/*") && !text.contains("\n"))
        #expect(lean(text) == text)
        for mark in ["{", "}", ";", "\"", "var(--"] {
            let comments = written.replacing(/\/\*[\s\S]*?\*\//, with: "")
            #expect(text.components(separatedBy: mark).count == comments.components(separatedBy: mark).count, "\(mark)")
        }
    }
}
