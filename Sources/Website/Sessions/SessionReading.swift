import Markup
import Nurture
import Records

/// The log for those who read it.
struct SessionReading {
    let page: SessionPage

    var markup: Markup {
        """
        \(when(page.revision > 0, """
            \(part("Who was there", "<ul class=\"places\">\(each(page.register) { pupil($0) })\(each(page.adults.filter { $0.wasThere != nil }) { adult($0) })</ul>"))
            \(when(!page.content.whatWeDid.isEmpty, part("What we did", paragraphs(page.content.whatWeDid))))
            \(when(!page.content.nextTime.isEmpty, part("What to try next", paragraphs(page.content.nextTime))))
            """))
        \(when(page.register.contains { !$0.notes.isEmpty || !$0.voices.isEmpty }, part("What was seen and said", each(page.register) { line in
            "\(SessionReading.others(line, than: nil))\(each(line.voices) { SessionReading.voice($0, line.name) })"
        })))
        """
    }

    private func pupil(_ line: RegisterLine) -> Markup {
        "<li>\(line.name) <span class=\"detail\">\(line.mark?.words ?? "Not marked")\(line.reason.map { ", \($0.words.lowercased())" } ?? "")</span></li>"
    }

    private func adult(_ adult: AdultPresence) -> Markup {
        "<li>\(adult.name) <span class=\"detail\">\(adult.role.words), \(adult.wasThere == true ? "here" : "not here")</span></li>"
    }

    static func others(_ line: RegisterLine, than reader: ID<Person>?) -> Markup {
        each(line.notes.filter { $0.author != reader }) {
            "<p class=\"note\"><strong>\(line.name):</strong> \($0.text) <span class=\"detail\">\($0.authorName)</span></p>"
        }
    }

    static func voice(_ voice: VoiceLine, _ name: String) -> Markup {
        let asked =
            voice.askedBy == voice.writtenBy
            ? "Asked and written down by \(voice.askedBy)" : "Asked by \(voice.askedBy), written down by \(voice.writtenBy)"
        guard let words = voice.words else {
            let what = voice.wasTakenBack ? "took words back." : "was asked, and passed."
            return "<p class=\"note\"><strong>\(name)</strong> \(what) <span class=\"detail\">\(asked)</span></p>"
        }
        let others = [voice.schoolMayRead ? "the school" : nil, voice.homeMayRead ? "the family" : nil].compactMap(\.self)
        let readers =
            others.isEmpty
            ? "Only those who lead the group may read it"
            : "May be read by those who lead the group, and \(others.joined(separator: " and "))"
        return quote(
            words, by: name, asked: "\(asked)\(voice.wordForWord ? ", word for word" : "")",
            readers: readers)
    }
}
