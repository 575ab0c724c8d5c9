import Foundation

/// Where a request comes from.
enum NetworkAddress {
    /// What one household or office has: an IPv4 address, or the first 64 bits of an IPv6 address, since every machine in it may use
    /// as many of the others as it likes.
    static func household(of address: String) -> String {
        var bytes = in6_addr()
        guard address.contains(":"), inet_pton(AF_INET6, String(address.prefix { $0 != "%" }), &bytes) == 1 else { return address }
        let all = withUnsafeBytes(of: bytes) { Array($0) }
        // ::ffff:192.0.2.7 is an IPv4 address.
        let isMapped = all.prefix(10).allSatisfy { $0 == 0 } && all[10] == 0xFF && all[11] == 0xFF
        return isMapped
            ? all.suffix(4).map(String.init).joined(separator: ".") : all.prefix(8).map { String($0, radix: 16) }.joined(separator: ":")
    }
}
