/// One of the sizes of a square code, called its version, and how its bytes are divided at the second of four levels of repair.
struct SquareCodeSize: Equatable {
    let version: Int

    static func smallest(for bytes: Int) -> SquareCodeSize? {
        (1...10).map(SquareCodeSize.init).first { 4 + $0.lengthBits + 8 * bytes <= 8 * $0.dataWords }
    }

    var side: Int { 17 + 4 * version }
    /// How many bits say how long the text is.
    var lengthBits: Int { version < 10 ? 8 : 16 }
    var repairWordsOfABlock: Int { [10, 16, 26, 18, 24, 16, 18, 22, 22, 26][version - 1] }
    var blocks: Int { [1, 1, 1, 2, 2, 4, 4, 4, 5, 5][version - 1] }
    var dataWords: Int { allWords - repairWordsOfABlock * blocks }

    /// What is left of the square when its fixed fields are taken away, in bytes.
    var allWords: Int {
        var fields = (16 * version + 128) * version + 64
        if version >= 2 {
            let marks = version / 7 + 2
            fields -= (25 * marks - 10) * marks - 55
        }
        return (version >= 7 ? fields - 36 : fields) / 8
    }

    /// Where the small marks stand that help a camera with a crooked picture, in both directions.
    var marks: [Int] {
        guard version >= 2 else { return [] }
        let count = version / 7 + 2
        let step = (version * 4 + count * 2 + 1) / (count * 2 - 2) * 2
        return [6] + (0..<(count - 1)).map { side - 7 - step * $0 }.reversed()
    }
}
