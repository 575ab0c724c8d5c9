import Nurture
import Records

/// A letter as mail programs exchange it (RFC 5322), with lines that end as on this machine: `sendmail` wants it so.
struct Message {
    let text: String

    /// A letter that is tried again is the same message again: its number and date are those of its making.
    init(_ posted: PostedLetter, by post: Post) {
        let domain = post.from.text.split(separator: "@").last ?? ""
        text = """
            Date: \(Message.date(posted.madeAt))
            Message-ID: <\(posted.id)@\(domain)>
            From: Hocket <\(post.from.text)>
            To: <\(posted.letter.address.text)>
            Subject: \(EncodedWords.write(posted.letter.subject))
            Auto-Submitted: auto-generated
            MIME-Version: 1.0
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: quoted-printable

            \(QuotedPrintable.write(posted.letter.text(at: post.site)))
            """
    }

    /// Tue, 6 Oct 2026 09:00:00 +0000
    private static func date(_ instant: Instant) -> String {
        let (number, second) = (instant.milliseconds / 1000).quotientAndRemainder(dividingBy: 86_400)
        let day = Day(number: Int(number))
        let clock = [second / 3600, second / 60 % 60, second % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
        return "\(day.weekday.short), \(day.short) \(clock) +0000"
    }
}
