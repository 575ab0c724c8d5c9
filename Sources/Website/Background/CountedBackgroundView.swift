import Markup
import Nurture
import Records

/// Background data, counted over the children of a service's groups or of a school.
struct CountedBackgroundView {
    let counted: BackgroundCounted
    let place: Thing
    var receipt: ImportReceipt?

    static let title = "Background, counted"

    var markup: Markup {
        """
        \(backLink(counted.placeName, to: Link.to(place)))
        \(heading(CountedBackgroundView.title, place: counted.placeName))
        \(ifLet(receipt) { notice(.done, $0.changed == 1 ? "One pupil’s data were changed." : "\($0.changed) pupils’ data were changed.") })
        <p>\(whoCounts)</p>
        \(when(mayImport, "<p>\(linkButton("Add from a list", to: Link.backgroundImport(place), .primary))</p>"))
        \(ifLet(counted.count) { tables($0) })
        \(when(counted.count == nil, emptyState("There is nothing to break down yet: the numbers appear once \(BackgroundCount.fewest) children in two groups or more can be counted. With fewer they would describe a child.")))
        \(when(!counted.aside.isEmpty, part("Kept aside", aside)))
        """
    }

    private var mayImport: Bool { counted.can.contains(.importBackground) }

    private var whoCounts: String {
        let children = counted.children == 1 ? "One child has or had" : "\(counted.children) children have or had"
        guard !mayImport else {
            return
                "\(children) a place in a group here. These numbers are for you; small ones say much about a child, so they go no further."
        }
        let who =
            switch counted.notCounted {
            case 0: "All are counted."
            case 1: "One of them is not counted, because nobody said yes to evaluation."
            default: "\(counted.notCounted) of them are not counted, because nobody said yes to evaluation."
            }
        return "\(children) a place in a group. \(who) Never pass on a number below five."
    }

    private func tables(_ count: BackgroundCount) -> Markup {
        each(BackgroundItem.allCases) { item in
            table(
                item.title, headers: ["Answer", "Children"],
                rows: (count.parts[item] ?? []).map { ["\($0.words)", "\(String($0.number))"] }, speaksForItself: true)
        }
    }

    private var aside: Markup {
        """
        <p>Lists said something here that is no code that we know. Nothing is lost: choose what is meant, child by child.</p>
        <ul class="places">\(each(counted.aside) { "<li><a \(href: Link.background($0.pupil))>\($0.name)</a>: \($0.item.title), “\($0.text)”</li>" })</ul>
        """
    }
}
