import NIOCore
import NIOPosix

/// A line to a server on which a test writes whatever it likes, and reads until the server closes it.
enum RawLine {
    /// - Parameters:
    ///   - pieces: what is sent, one after another.
    ///   - pause: how long to wait after each of them.
    static func answer(at port: Int, to pieces: [String], pause: Duration = .zero) async throws -> String {
        let channel = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .connect(host: "127.0.0.1", port: port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
                }
            }
        return try await channel.executeThenClose { inbound, outbound in
            for piece in pieces {
                try await outbound.write(ByteBuffer(string: piece))
                try await Task.sleep(for: pause)
            }
            var text = ""
            do {
                for try await buffer in inbound { text += String(buffer: buffer) }
            } catch is IOError {
                // The server was done with us before we were done with it.
            }
            return text
        }
    }
}
