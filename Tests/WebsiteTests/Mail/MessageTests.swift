import Foundation
import Nurture
import Testing

@testable import Records
@testable import Website

@Suite("A letter as mail programs exchange it")
struct MessageTests {
    private let post = Post(sendmail: "/bin/true", from: EmailAddress("hocket@music.example.org")!, site: "https://music.example.org")

    private func message(_ letter: Letter, _ id: ID<Mail> = .new()) -> Message {
        Message(PostedLetter(id: id, letter: letter, madeAt: World.begins), by: post)
    }

    private func letter(_ subject: String, _ parts: [Letter.Part]) -> Letter {
        Letter(to: EmailAddress("noor@example.org")!, subject: subject, parts)
    }

    @Test("has the header that RFC 5322 asks for, says that nobody wrote it by hand, and ends its lines as on this machine")
    func whole() {
        let id = ID<Mail>.new()
        let text = message(letter("What waits for you", [.paragraph("Two things."), .link("/")]), id).text
        #expect(
            text == """
                Date: Tue, 10 Nov 2026 10:00:00 +0000
                Message-ID: <\(id)@music.example.org>
                From: Hocket <hocket@music.example.org>
                To: <noor@example.org>
                Subject: What waits for you
                Auto-Submitted: auto-generated
                MIME-Version: 1.0
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: quoted-printable

                Two things.

                https://music.example.org/

                """)
    }

    @Test("has no line in its header that somebody typed")
    func injection() {
        let text = message(letter("Tunes\r\nBcc: other@example.org\n\nBuy", [.paragraph("Bcc: other@example.org")])).text
        let header = text.split(separator: "\n\n", maxSplits: 1).first ?? ""
        #expect(header.split(separator: "\n").count == 9)
        #expect(header.split(separator: "\n").contains("Subject: Tunes Bcc: other@example.org Buy"))
    }

    @Test(
        "carries any language in its subject",
        arguments: ["Tunes", "Ça commence à l’école", "Музыка в школе каждую неделю, приходите все", "音楽の時間", "=?utf-8?Q?no?=", "👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦"])
    func subjects(_ subject: String) throws {
        let written = EncodedWords.write(subject)
        let words = written.components(separatedBy: "\n ")
        #expect(words.allSatisfy { $0.utf8.count <= 75 && $0.utf8.allSatisfy { (0x20...0x7E).contains($0) } })
        guard written != subject else { return }
        let decoded = try words.map { word in
            let inside = try #require(word.wholeMatch(of: /=\?utf-8\?B\?(.*)\?=/))
            return String(decoding: try #require(Data(base64Encoded: String(inside.1))), as: UTF8.self)
        }
        #expect(decoded.joined() == subject)
    }

    @Test(
        "carries any text in short lines of ASCII, as it was",
        arguments: [
            "Plain.\n\nTwo paragraphs.\n", "Ça va = bien\n", "ends in a space \nand a tab\t\n",
            String(repeating: "naïve ", count: 60) + "\n",
            String(repeating: "a", count: 76) + "\n" + String(repeating: "a", count: 75) + "\n", "\u{1}\u{7F}", "",
        ])
    func bodies(_ text: String) {
        let written = QuotedPrintable.write(text)
        let lines = written.components(separatedBy: "\n")
        #expect(lines.allSatisfy { $0.utf8.count <= 76 && $0.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !$0.hasSuffix(" ") })
        #expect(decoded(written) == text)
    }

    private func decoded(_ text: String) -> String {
        var (rest, bytes) = (Array(text.replacing("=\n", with: "").utf8)[...], [UInt8]())
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "=") else {
                bytes.append(byte)
                continue
            }
            bytes.append(UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) ?? 0)
            rest = rest.dropFirst(2)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
