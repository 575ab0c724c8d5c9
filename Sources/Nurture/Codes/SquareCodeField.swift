/// The fields of a square code while it is made.
struct SquareCodeField {
    private let size: SquareCodeSize
    private(set) var dark: [[Bool]]
    /// Fields that belong to the code itself and hold nothing of the text.
    private var isFixed: [[Bool]]

    private var side: Int { size.side }

    init(_ size: SquareCodeSize) {
        self.size = size
        dark = [[Bool]](repeating: [Bool](repeating: false, count: size.side), count: size.side)
        isFixed = dark
        for place in 0..<side {
            fix(place, 6, place.isMultiple(of: 2))
            fix(6, place, place.isMultiple(of: 2))
        }
        for (x, y) in [(3, 3), (side - 4, 3), (3, side - 4)] { drawCorner(x, y) }
        let marks = size.marks
        for (column, x) in marks.enumerated() {
            for (row, y) in marks.enumerated() where !isInCorner(column, row, marks.count - 1) { drawMark(x, y) }
        }
        drawFormat(mask: 0)
        if size.version >= 7 { drawVersion() }
    }

    /// Lays the bytes out in a line that winds up and down from the right, two columns wide.
    func filled(with words: [UInt8]) -> SquareCodeField {
        var field = self
        var next = 0
        for right in stride(from: side - 1, to: 0, by: -2).map({ $0 > 6 ? $0 : $0 - 1 }) where right > 0 {
            let isUpward = (right + 1) & 2 == 0
            for step in 0..<side {
                let y = isUpward ? side - 1 - step : step
                for x in [right, right - 1] where !isFixed[y][x] && next < words.count * 8 {
                    field.dark[y][x] = words[next >> 3] >> (7 - next & 7) & 1 == 1
                    next += 1
                }
            }
        }
        return field
    }

    /// Turns over the fields of one of eight patterns, so that no large area is of one colour.
    func masked(_ mask: Int) -> SquareCodeField {
        var field = self
        for y in 0..<side {
            for x in 0..<side where !isFixed[y][x] && SquareCodeField.turns(mask, x, y) { field.dark[y][x].toggle() }
        }
        field.drawFormat(mask: mask)
        return field
    }

    private static func turns(_ mask: Int, _ x: Int, _ y: Int) -> Bool {
        switch mask {
        case 0: (x + y) % 2 == 0
        case 1: y % 2 == 0
        case 2: x % 3 == 0
        case 3: (x + y) % 3 == 0
        case 4: (x / 3 + y / 2) % 2 == 0
        case 5: x * y % 2 + x * y % 3 == 0
        case 6: (x * y % 2 + x * y % 3) % 2 == 0
        default: ((x + y) % 2 + x * y % 3) % 2 == 0
        }
    }

    private mutating func fix(_ x: Int, _ y: Int, _ isDark: Bool) {
        guard (0..<side).contains(x), (0..<side).contains(y) else { return }
        dark[y][x] = isDark
        isFixed[y][x] = true
    }

    private mutating func drawCorner(_ x: Int, _ y: Int) {
        for dy in -4...4 {
            for dx in -4...4 { fix(x + dx, y + dy, ![2, 4].contains(max(abs(dx), abs(dy)))) }
        }
    }

    private mutating func drawMark(_ x: Int, _ y: Int) {
        for dy in -2...2 {
            for dx in -2...2 { fix(x + dx, y + dy, max(abs(dx), abs(dy)) != 1) }
        }
    }

    private func isInCorner(_ column: Int, _ row: Int, _ last: Int) -> Bool {
        column == 0 && row == 0 || column == 0 && row == last || column == last && row == 0
    }

    /// The level of repair and the pattern, twice.
    private mutating func drawFormat(mask: Int) {
        let rest = (0..<10).reduce(mask) { rest, _ in rest << 1 ^ (rest >> 9) * 0x537 }
        let bits = (mask << 10 | rest) ^ 0x5412
        func bit(_ number: Int) -> Bool { bits >> number & 1 == 1 }
        for number in 0..<6 { fix(8, number, bit(number)) }
        fix(8, 7, bit(6))
        fix(8, 8, bit(7))
        fix(7, 8, bit(8))
        for number in 9..<15 { fix(14 - number, 8, bit(number)) }
        for number in 0..<8 { fix(side - 1 - number, 8, bit(number)) }
        for number in 8..<15 { fix(8, side - 15 + number, bit(number)) }
        fix(8, side - 8, true)
    }

    private mutating func drawVersion() {
        let rest = (0..<12).reduce(size.version) { rest, _ in rest << 1 ^ (rest >> 11) * 0x1F25 }
        let bits = size.version << 12 | rest
        for number in 0..<18 {
            let isDark = bits >> number & 1 == 1
            fix(side - 11 + number % 3, number / 3, isDark)
            fix(number / 3, side - 11 + number % 3, isDark)
        }
    }
}

extension SquareCodeField {
    /// How hard it is for a camera: long runs, squares of one colour, what looks like a corner, and too much of one colour.
    var penalty: Int {
        let columns = (0..<side).map { x in dark.map { $0[x] } }
        let inLines = (dark + columns).reduce(0) { $0 + runs($1) + corners($1) }
        let all = side * side
        let surplus = abs(dark.joined().count { $0 } * 20 - all * 10)
        return inLines + 3 * squaresOfOneColour + 10 * (surplus / all)
    }

    private var squaresOfOneColour: Int {
        var count = 0
        for y in 1..<side {
            for x in 1..<side {
                let colour = dark[y][x]
                if dark[y - 1][x] == colour, dark[y][x - 1] == colour, dark[y - 1][x - 1] == colour { count += 1 }
            }
        }
        return count
    }

    private func runs(_ line: [Bool]) -> Int {
        var penalty = 0
        var length = 0
        for (place, isDark) in line.enumerated() {
            length = place > 0 && line[place - 1] == isDark ? length + 1 : 1
            if length == 5 { penalty += 3 } else if length > 5 { penalty += 1 }
        }
        return penalty
    }

    private func corners(_ line: [Bool]) -> Int {
        let corner = [true, false, true, true, true, false, true]
        let light = [Bool](repeating: false, count: 4)
        return (0...(line.count - 11)).count { start in
            let piece = Array(line[start..<start + 11])
            return piece == corner + light || piece == light + corner
        } * 40
    }
}
