/// How much work a search may still do. It is counted in steps and never in seconds, so that every machine stops at the same place.
/// A step is about what a processor does in a nanosecond.
final class Effort {
    private(set) var left: Int

    init(_ steps: Int) {
        left = steps
    }

    var isSpent: Bool { left <= 0 }

    func spend(_ steps: Int) { left -= steps }
}
