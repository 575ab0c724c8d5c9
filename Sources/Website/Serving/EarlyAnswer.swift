import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Closes the line after an answer that goes out before all of its request has come in. Otherwise the rest of a refused body would be read
/// to its end, however long it is. The browser gets a moment to stop sending, or it would miss the answer.
final class EarlyAnswer: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let linger: Duration
    private var isRequestComing = false
    private var isClosing = false

    init(linger: Duration) {
        self.linger = linger
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head: isRequestComing = true
        case .end: isRequestComing = false
        case .body: break
        }
        if !isClosing { context.fireChannelRead(data) }
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        switch unwrapOutboundIn(data) {
        case .head(var head) where isRequestComing:
            isClosing = true
            head.headerFields[.connection] = "close"
            context.write(wrapOutboundOut(.head(head)), promise: promise)
        case .end where isClosing:
            context.writeAndFlush(data, promise: promise)
            let channel = context.channel
            channel.close(mode: .output, promise: nil)
            context.eventLoop.scheduleTask(in: .init(linger)) { channel.close(promise: nil) }
        default:
            context.write(data, promise: promise)
        }
    }
}
