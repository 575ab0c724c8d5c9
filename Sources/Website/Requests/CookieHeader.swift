import HTTPTypes
import Hummingbird

/// What a browser sends along of the cookies it was given.
enum CookieHeader {
    static func value(_ name: String, in request: Request) -> String? {
        request.headers[values: .cookie].lazy
            .flatMap { $0.split(separator: ";") }
            .compactMap { pair in
                let halves = pair.drop { $0 == " " }.split(separator: "=", maxSplits: 1)
                return halves.count == 2 && halves[0] == name ? String(halves[1]) : nil
            }.first
    }
}
