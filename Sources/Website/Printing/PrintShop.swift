import Foundation
import Logging
import ServiceLifecycle
import Subprocess

/// Where a document becomes a PDF. A few presses work through the orders; they are started when there is the first and put away when
/// there was none for a while.
actor PrintShop: Service {
    struct Patience: Sendable {
        /// For one document, the start of the press included.
        var document: Duration = .seconds(20)
        /// For the next order.
        var idle: Duration = .seconds(300)
        /// How many orders there may be at once.
        var orders = 8
        /// How many documents are made at once.
        var presses = 2
        /// After how many documents a press is replaced.
        var documents = 200
    }

    private struct Order {
        let html: String
        let done: CheckedContinuation<[UInt8], any Error>
    }

    /// Whether there is a press at all.
    nonisolated let isOpen: Bool
    /// What a printed document looks like.
    nonisolated let stylesheet: String
    private let press: Press?
    private let patience: Patience
    private let logger: Logger
    /// Those that no press has taken yet.
    private var orders: [Order] = []
    /// What each press is making.
    private var inHand: [Int: Order] = [:]
    private var presses: [Int: Task<Void, Never>] = [:]
    private var idling: [Int: CheckedContinuation<Bool, Never>] = [:]
    private var isClosing = false

    init(_ weasyPrint: WeasyPrint?, patience: Patience = Patience(), logger: Logger) throws {
        press = try weasyPrint.map { try Press($0) }
        stylesheet = try Press.stylesheet()
        isOpen = press != nil
        self.patience = patience
        self.logger = logger
        // Writing to a press that has just died is an error like any other, not the end of the server.
        signal(SIGPIPE, SIG_IGN)
    }

    /// A PDF/UA-1 of a whole HTML document that needs nothing outside itself.
    func pdf(of html: String) async throws -> [UInt8] {
        guard let press else { throw PrintingProblem.noPress }
        guard !isClosing else { throw PrintingProblem.closing }
        guard orders.count + inHand.count < patience.orders else { throw PrintingProblem.busy }
        return try await withCheckedThrowingContinuation { done in
            orders.append(Order(html: html, done: done))
            if let idle = idling.keys.min() { wake(idle, isCalled: true) }
            for number in 0..<patience.presses where presses[number] == nil {
                presses[number] = Task { await keep(press, number) }
            }
        }
    }

    /// Waits until the server stops, after its last request was answered, and then puts the presses away.
    func run() async throws {
        try? await gracefulShutdown()
        isClosing = true
        for number in idling.keys { wake(number, isCalled: false) }
        for press in presses.values {
            press.cancel()
            await press.value
        }
    }

    /// Starts a press, and starts it anew as long as there are orders.
    private func keep(_ press: Press, _ number: Int) async {
        repeat {
            do {
                try Task.checkCancellation()
                try await press.run { try await self.fulfil($0, number) }
            } catch {
                // The kind of error only: its description may hold what was to be printed.
                logger.error("A press stopped", metadata: ["kind": "\(type(of: error))"])
                let order = inHand.removeValue(forKey: number) ?? (orders.isEmpty ? nil : orders.removeFirst())
                order?.done.resume(throwing: isClosing ? PrintingProblem.closing : .failed)
            }
        } while !orders.isEmpty
        presses[number] = nil
    }

    /// What a press does in its life.
    private func fulfil(_ running: Press.Running, _ number: Int) async throws {
        var output = Press.Output(running)
        for _ in 0..<patience.documents {
            while orders.isEmpty { guard await isCalled(number) else { return } }
            let order = orders.removeFirst()
            inHand[number] = order
            async let _: Void = running.kill(after: patience.document)
            try await running.send(order.html)
            let pdf = try await output.next()
            inHand[number] = nil
            order.done.resume(with: pdf.isEmpty ? .failure(PrintingProblem.failed) : .success(pdf))
        }
    }

    /// Waits for an order; false if nobody seems to want anything any more.
    private func isCalled(_ number: Int) async -> Bool {
        guard !isClosing else { return false }
        let limit = Task {
            try await Task.sleep(for: patience.idle)
            wake(number, isCalled: false)
        }
        defer { limit.cancel() }
        return await withCheckedContinuation { idling[number] = $0 }
    }

    private func wake(_ number: Int, isCalled: Bool) {
        idling.removeValue(forKey: number)?.resume(returning: isCalled)
    }
}
