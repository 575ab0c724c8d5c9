import Subprocess
import SystemPackage

/// The machine's own program for mail, as msmtp, Postfix and others bring it along.
struct Sendmail: Sendable {
    enum Problem: Error { case refused, tooSlow }

    let program: String
    let patience: Duration

    /// Hands over one message; the program finds the recipient in its header.
    /// - Throws: if the program could not be run, took too long, or did not say that it has the message.
    func take(_ message: Message) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                // Only an input that we write ourselves is closed when the program ends without having read it.
                let result = try await run(
                    .path(FilePath(program)), arguments: ["-t", "-i"], platformOptions: Sendmail.ending, input: .inputWriter,
                    output: .discarded, error: .discarded
                ) { running in
                    _ = try await running.standardInputWriter.write(message.text)
                }
                guard result.terminationStatus.isSuccess else { throw Problem.refused }
            }
            group.addTask {
                try await Task.sleep(for: patience)
                throw Problem.tooSlow
            }
            defer { group.cancelAll() }
            try await group.next()
        }
    }

    /// Whatever the program started ends with it.
    private static var ending: PlatformOptions {
        var options = PlatformOptions()
        options.createSession = true
        options.teardownSequence = [.gracefulShutDown(toProcessGroup: true, allowedDurationToNextStep: .seconds(2))]
        return options
    }
}
