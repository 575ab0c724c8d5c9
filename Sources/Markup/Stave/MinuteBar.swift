/// A bar in which a minute is a minute wide: numbered activities on a stave, a rest where nothing is, and a tick every five minutes.
struct MinuteBar {
    private let parts: [BarPart]
    private let minutes: Int
    private let starts: [Int]

    init(_ parts: [BarPart], _ minutes: Int) {
        self.parts = parts
        self.minutes = minutes
        starts = parts.reduce(into: [0]) { $0.append(($0.last ?? 0) + max(0, $1.minutes)) }
    }

    private var filled: Int { starts.last ?? 0 }
    private var whole: Int { max(minutes, filled, 1) }

    var markup: Markup {
        drawing(
            nil, width: 320, height: 76,
            """
            \(staveLines(from: 10, apart: 9, width: 320))\(each(parts.indices) { block($0) })\
            \(when(filled < minutes, rest((place(filled) + place(minutes)) / 2, 28)))\(barLines)\
            \(each(Array(stride(from: 0, through: whole, by: 5))) { tick($0) })
            """)
    }

    private func block(_ number: Int) -> Markup {
        let (from, to) = (place(starts[number]), place(starts[number + 1]))
        guard to > from else { return .nothing }
        return """
            <rect class="block" fill="white" x="\(from + 1)" y="8" width="\(max(1, to - from - 2))" height="40" rx="\(min(4, (to - from) / 4))"/>\
            \(when(to - from >= 6 + 8 * String(number + 1).count, figure(number + 1, (from + to) / 2, 28)))
            """
    }

    /// Where the half hour ends, and where all of it ends.
    private var barLines: Markup {
        """
        <path class="bar" d="M\(place(0) - 3) 10v36"/><path class="bar end" stroke-width="3.5" d="M\(place(minutes) + 2) 4v48"/>
        """
    }

    private func tick(_ minute: Int) -> Markup {
        "<path class=\"tick\" d=\"M\(place(minute)) 54v\(minute % 10 == 0 ? 6 : 3)\"/>\(when(minute % 10 == 0, figure(minute, place(minute), 69)))"
    }

    private func place(_ minute: Int) -> Int { 10 + minute * 300 / whole }
}
