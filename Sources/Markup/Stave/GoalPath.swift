/// Eleven places on a stave that flows, and on it a note for each moment, joined in their order.
struct GoalPath {
    private let numbers: [Int]

    init(_ numbers: [Int]) {
        self.numbers = numbers
    }

    var markup: Markup {
        drawing(
            nil, width: 300, height: 96,
            """
            <path class="lines" stroke="#999" stroke-width="0.7" d="\(each(-2...2) { "M0 \(middle + $0 * 7)q75 24 150 0t150 0" })"/>\
            \(each(0...10) { place($0) })\(hops)\(each(numbers.indices) { goalNote($0, across(numbers[$0]), height($0)) })
            """)
    }

    private let middle = 48

    private func place(_ number: Int) -> Markup {
        "<g class=\"\(numbers.contains(number) ? "reached" : "place-name")\">\(figure(number, across(number), wave(across(number)) + 31))</g>"
    }

    private func across(_ number: Int) -> Int { 20 + number * 26 }

    /// The height of the middle line at a place: the same curve as the lines, which are two parabolas.
    private func wave(_ x: Int) -> Int {
        let inHalf = x % 150
        let bend = 48 * inHalf * (150 - inHalf) / (150 * 150)
        return x < 150 ? middle + bend : middle - bend
    }

    /// Notes at the same place stand above each other.
    private func height(_ order: Int) -> Int {
        wave(across(numbers[order])) - 10 * numbers.prefix(order).count { $0 == numbers[order] }
    }

    private var hops: Markup {
        each(zip(numbers.indices, numbers.indices.dropFirst())) { one, next in
            let (x, y) = (across(numbers[next]) - across(numbers[one]), height(next) - height(one))
            return when(x != 0, "<path class=\"hop\" d=\"M\(across(numbers[one])) \(height(one))q\(x / 2) \(y / 2 - 24) \(x) \(y)\"/>")
        }
    }
}

/// The longer ago, the longer the note: a whole note, a half, a quarter.
func goalNote(_ order: Int, _ x: Int, _ y: Int) -> Markup {
    """
    <g class="own \(order < 2 ? "open" : "full")" fill="\(order < 2 ? "white" : "currentColor")">\
    <ellipse cx="\(x)" cy="\(y)" rx="6.2" ry="4.4" transform="rotate(-20 \(x) \(y))"/>\
    \(when(order > 0, "<path d=\"M\(x + 6) \(y - 2)v-22\"/>"))</g>
    """
}
