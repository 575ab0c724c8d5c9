/// Up to 64 pupils as bits, by their places in a ``Roster``.
typealias PupilSet = UInt64

extension PupilSet {
    init(pupil: Int) { self = 1 << PupilSet(pupil) }

    var count: Int { nonzeroBitCount }

    func contains(_ pupil: Int) -> Bool { self >> PupilSet(pupil) & 1 == 1 }

    /// Takes out the first and tells its place.
    mutating func takeFirst() -> Int? {
        guard self != 0 else { return nil }
        defer { self &= self - 1 }
        return trailingZeroBitCount
    }

    var members: [Int] {
        var rest = self
        var found: [Int] = []
        while let next = rest.takeFirst() { found.append(next) }
        return found
    }
}
