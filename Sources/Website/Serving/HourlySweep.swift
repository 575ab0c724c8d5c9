import Logging
import Records
import ServiceLifecycle

/// Lets go what has had its time, when the server starts and every hour after that.
struct HourlySweep: Service {
    let records: Records
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    try await records.desk(for: .system(.retention)).sweep()
                } catch is CancellationError {
                    return
                } catch {
                    logger.error("A sweep failed", metadata: ["kind": "\(type(of: error))"])
                }
                try? await Task.sleep(for: .seconds(3600))
            }
        }
    }
}
