/// What the headers of one part say. A file's name on somebody's machine is none of our business, so it isn't kept.
struct MultipartPart: Equatable, Sendable {
    let name: String
    let isFile: Bool

    init(name: String, isFile: Bool) {
        self.name = name
        self.isFile = isFile
    }

    init(headers: some Sequence<UInt8>, mostNameBytes: Int) throws(MultipartProblem) {
        var disposition: HeaderValue?
        for line in String(decoding: Array(headers), as: UTF8.self).split(separator: "\r\n") {
            guard let colon = line.firstIndex(of: ":") else { throw .unreadable }
            let value = line[line.index(after: colon)...]
            switch line[..<colon].lowercased() {
            case "content-disposition":
                guard disposition == nil, let read = HeaderValue(value) else { throw .unreadable }
                disposition = read
            case "content-transfer-encoding":
                let encoding = HeaderValue(value)?.word ?? ""
                guard ["7bit", "8bit", "binary"].contains(encoding) else { throw .encoded }
            default: break
            }
        }
        guard let disposition, disposition.word == "form-data", let name = disposition["name"] else { throw .nameMissing }
        guard !name.isEmpty, name.utf8.count <= mostNameBytes, name.unicodeScalars.allSatisfy({ $0.value >= 0x20 }) else {
            throw .nameUnusable
        }
        self.name = name
        isFile = disposition["filename"] != nil || disposition["filename*"] != nil
    }
}
