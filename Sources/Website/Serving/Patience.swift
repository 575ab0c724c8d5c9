/// How long the server waits for a slow browser, and for itself.
public struct Patience: Sendable {
    /// For the next request on an open line, for its headers, or for a piece of its body.
    public var idle: Duration = .seconds(15)
    /// For a whole body.
    public var body: Duration = .seconds(60)
    /// From the signal to stop until whatever still holds a line is let go.
    public var stop: Duration = .seconds(8)
    /// For a browser to stop sending after it was answered early.
    public var linger: Duration = .seconds(2)

    public init() {}
}
