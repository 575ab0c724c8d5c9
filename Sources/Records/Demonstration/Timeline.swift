import Nurture

/// What is to happen and when. Doing something may add what follows from it; everything happens in the order of its time,
/// so that the audit reads like a diary.
actor Timeline {
    typealias Happening = @Sendable () async throws -> Void

    private var ahead: [(at: Instant, happening: Happening)] = []

    func add(_ at: Instant, _ happening: @escaping Happening) {
        let place = ahead.firstIndex { $0.at > at } ?? ahead.endIndex
        ahead.insert((at, happening), at: place)
    }

    func run(by clock: TravellingClock?) async throws {
        while !ahead.isEmpty {
            let next = ahead.removeFirst()
            clock?.travel(to: next.at)
            try await next.happening()
        }
        clock?.comeHome()
    }
}
