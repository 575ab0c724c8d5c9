import Foundation
import Logging
import ServiceLifecycle
import Subprocess

/// Where a document becomes a PDF. One press works through the orders, one after another and after everything else that this machine
/// does; it is started when there is an order and put away when there was none for a while.
actor PrintShop: Service {
    struct Patience: Sendable {
        /// For one document, the start of the press included.
        var document: Duration = .seconds(20)
        /// For the next order.
        var idle: Duration = .seconds(300)
        /// How many orders there may be at once.
        var orders = 8
        /// After how many documents a press is replaced.
        var press = 200
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
    /// The first of them is in the press.
    private var orders: [Order] = []
    private var work: Task<Void, Never>?
    private var idling: CheckedContinuation<Void, Never>?
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
        guard orders.count < patience.orders else { throw PrintingProblem.busy }
        return try await withCheckedThrowingContinuation { done in
            orders.append(Order(html: html, done: done))
            wake()
            if work == nil { work = Task { await fulfil(press) } }
        }
    }

    /// Waits until the server stops, after its last request was answered, and then puts the press away.
    func run() async throws {
        try? await gracefulShutdown()
        isClosing = true
        wake()
        work?.cancel()
        await work?.value
    }

    private func fulfil(_ press: Press) async {
        while !orders.isEmpty {
            do {
                try Task.checkCancellation()
                try await press.run { try await self.fulfil($0) }
            } catch {
                guard !orders.isEmpty else { break }
                // The kind of error only: its description may hold what was to be printed.
                logger.error("A document could not be printed", metadata: ["kind": "\(type(of: error))"])
                orders.removeFirst().done.resume(throwing: isClosing ? PrintingProblem.closing : .failed)
            }
        }
        work = nil
    }

    /// What one press does in its life.
    private func fulfil(_ running: Press.Running) async throws {
        var output = Press.Output(running)
        for _ in 0..<patience.press {
            if orders.isEmpty { await idle() }
            guard let order = orders.first else { return }
            async let _: Void = running.kill(after: patience.document)
            try await running.send(order.html)
            let pdf = try await output.next()
            orders.removeFirst()
            order.done.resume(with: pdf.isEmpty ? .failure(PrintingProblem.failed) : .success(pdf))
        }
    }

    /// Until there is an order, or nobody seems to want anything any more.
    private func idle() async {
        guard !isClosing else { return }
        let limit = Task {
            try await Task.sleep(for: patience.idle)
            wake()
        }
        await withCheckedContinuation { idling = $0 }
        limit.cancel()
    }

    private func wake() {
        idling?.resume()
        idling = nil
    }
}
