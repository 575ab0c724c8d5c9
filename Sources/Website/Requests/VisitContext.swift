import Hummingbird
import Logging
import NIOCore

/// What Hummingbird carries along with a request: besides its own things, the address at the other end of the line.
struct VisitContext: RequestContext, RemoteAddressRequestContext {
    var coreContext: CoreRequestContextStorage
    let remoteAddress: SocketAddress?

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        remoteAddress = source.channel.remoteAddress
    }

    var maxUploadSize: Int { 1 << 20 }
}
