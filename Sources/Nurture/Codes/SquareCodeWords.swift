/// The bytes of a square code: the text, what fills it up, and what repairs it.
enum SquareCodeWords {
    /// In the order in which they are laid out: the first of each block, the second of each, and so on.
    static func interleaved(_ text: [UInt8], _ size: SquareCodeSize) -> [UInt8] {
        let data = words(text, size)
        let short = size.blocks - size.allWords % size.blocks
        let length = size.allWords / size.blocks - size.repairWordsOfABlock
        var blocks: [(data: [UInt8], repair: [UInt8])] = []
        var next = 0
        for number in 0..<size.blocks {
            let end = next + length + (number < short ? 0 : 1)
            let block = Array(data[next..<end])
            blocks.append((block, Repair.words(for: block, size.repairWordsOfABlock)))
            next = end
        }
        let ofData = (0...length).flatMap { place in blocks.compactMap { place < $0.data.count ? $0.data[place] : nil } }
        let ofRepair = (0..<size.repairWordsOfABlock).flatMap { place in blocks.map { $0.repair[place] } }
        return ofData + ofRepair
    }

    private static func words(_ text: [UInt8], _ size: SquareCodeSize) -> [UInt8] {
        let whole = 8 * size.dataWords
        // Byte mode, the length, the text, and an end of four bits if there is room.
        var bits = bits(of: 0b0100, 4) + bits(of: text.count, size.lengthBits) + text.flatMap { Self.bits(of: Int($0), 8) }
        bits += [Bool](repeating: false, count: min(4, whole - bits.count))
        bits += [Bool](repeating: false, count: (8 - bits.count % 8) % 8)
        let words = stride(from: 0, to: bits.count, by: 8).map { start in
            bits[start..<start + 8].reduce(UInt8(0)) { $0 << 1 | ($1 ? 1 : 0) }
        }
        return words + (0..<(size.dataWords - words.count)).map { $0.isMultiple(of: 2) ? 0xEC : 0x11 }
    }

    private static func bits(of number: Int, _ count: Int) -> [Bool] { (0..<count).reversed().map { number >> $0 & 1 == 1 } }
}

/// Reed and Solomon's repair words over the field of 256 elements.
private enum Repair {
    static func words(for data: [UInt8], _ count: Int) -> [UInt8] {
        let divisor = divisor(count)
        var rest = [UInt8](repeating: 0, count: count)
        for word in data {
            let factor = word ^ rest[0]
            rest = Array(rest.dropFirst()) + [0]
            for place in 0..<count { rest[place] ^= product(divisor[place], factor) }
        }
        return rest
    }

    private static func divisor(_ degree: Int) -> [UInt8] {
        var divisor = [UInt8](repeating: 0, count: degree)
        divisor[degree - 1] = 1
        var root: UInt8 = 1
        for _ in 0..<degree {
            for place in 0..<degree {
                divisor[place] = product(divisor[place], root) ^ (place + 1 < degree ? divisor[place + 1] : 0)
            }
            root = product(root, 2)
        }
        return divisor
    }

    private static func product(_ one: UInt8, _ other: UInt8) -> UInt8 {
        var product = 0
        for bit in (0..<8).reversed() {
            product = product << 1 ^ (product >> 7) * 0x11D
            if other >> bit & 1 == 1 { product ^= Int(one) }
        }
        return UInt8(product & 0xFF)
    }
}
