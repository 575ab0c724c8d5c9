import Nurture
import Testing

@Suite("Asking families")
struct AskingFamiliesTests {
    private let today = Day(iso: "2026-11-10")!

    private func next(_ daysAgo: Int...) -> Day? {
        TimesAsked(daysAgo.map { today.adding(days: -$0) }, today: today).nextDay
    }

    @Test("An adult is asked on three days within 60, and then rung; on one day a letter may be printed twice")
    func limit() {
        #expect(next() == nil)
        #expect(next(0, 10) == nil)
        #expect(next(1, 10, 20) == today.adding(days: 40))
        #expect(next(20, 1, 10) == today.adding(days: 40))
        #expect(next(1, 10, 60) == nil)
        #expect(next(1, 10, 59) == today.adding(days: 1))
        #expect(next(0, 10, 20) == nil)
        #expect(next(1, 1, 1, 10) == nil)
    }

    @Test("A scan is a PDF, a JPEG or a PNG by its content, whatever it is called")
    func scans() throws {
        #expect(try ScanKind.check(Array("%PDF-1.7".utf8)) == .pdf)
        #expect(try ScanKind.check([0xFF, 0xD8, 0xFF, 0xE0]) == .jpeg)
        #expect(try ScanKind.check([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0]) == .png)
        for other in [Array("<html>".utf8), Array("GIF89a".utf8), [0xFF, 0xD8], Array(" %PDF-".utf8)] {
            #expect(throws: ScanProblem.otherKind) { try ScanKind.check(other) }
        }
        #expect(throws: ScanProblem.empty) { try ScanKind.check([]) }
        let largest = Array("%PDF-".utf8) + [UInt8](repeating: 0, count: ScanKind.mostBytes - 5)
        #expect(throws: Never.self) { try ScanKind.check(largest) }
        #expect(throws: ScanProblem.tooLarge) { try ScanKind.check(largest + [0]) }
    }

    @Test("Who only lives with a child does not answer; who holds authority for a looked-after child does")
    func standing() {
        #expect(CarerStanding.allCases.filter(\.mayAnswer) == [.parent, .guardian, .localAuthority, .fosterCarerWithAuthority])
        #expect(CarerStanding.allCases.filter(\.saysLookedAfter) == [.localAuthority, .fosterCarerWithAuthority, .fosterCarer])
    }
}
