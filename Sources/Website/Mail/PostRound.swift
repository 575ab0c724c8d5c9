import Logging
import Nurture
import Records
import ServiceLifecycle

/// Writes the weekly mail when it is due, and hands every letter to the machine's mail program: when the server starts, and every half minute.
struct PostRound: ServiceLifecycle.Service {
    let records: Records
    /// Nil in a demonstration, whose letters stay in its outbox.
    let post: Post?
    let logger: Logger
    static let pause: Duration = .seconds(30)

    private var desk: Desk { records.desk(for: .system(.post)) }

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                await go()
                try? await Task.sleep(for: post?.pause ?? PostRound.pause)
            }
        }
    }

    func go() async {
        await attempt("The weekly mails could not be looked for") {
            for person in try await desk.leadsWithoutDigest() {
                await attempt("A weekly mail could not be written") { try await desk.writeDigest(to: person) }
            }
        }
        guard let post else { return }
        await attempt("Letters could not be looked for") {
            for posted in try await desk.lettersDue() { await send(posted, by: post) }
        }
    }

    private func send(_ posted: PostedLetter, by post: Post) async {
        let isSent = await attempt("A letter could not be sent, and is tried again later") {
            try await Sendmail(program: post.sendmail, patience: post.patience).take(Message(posted, by: post))
            try await desk.sent(posted.id)
        }
        guard !isSent, !Task.isCancelled else { return }
        await attempt("A letter that could not be sent could not be put back") { try await desk.couldNotSend(posted.id) }
    }

    /// The log holds what kind of failure it was: a description may hold an address.
    @discardableResult
    private func attempt(_ what: Logger.Message, _ work: () async throws -> Void) async -> Bool {
        do {
            try await work()
            return true
        } catch {
            if !Task.isCancelled { logger.error(what, metadata: ["kind": "\(PostRound.kind(of: error))"]) }
            return false
        }
    }

    private static func kind(of error: any Error) -> String {
        (error as? Sendmail.Problem).map { "Sendmail.\($0)" } ?? "\(type(of: error))"
    }
}
