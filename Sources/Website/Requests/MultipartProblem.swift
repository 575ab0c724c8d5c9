/// Why a body with a file in it could not be taken apart. Nothing of it was kept.
enum MultipartProblem: Error, Equatable {
    case notMultipart, boundaryMissing, brokenOff, bareLineFeed, unreadable, encoded
    case headersTooLong, nameMissing, nameUnusable, tooManyParts(Int), fieldTooLong(Int)

    var sentence: String {
        switch self {
        case .brokenOff: "The file broke off on its way. Nothing was saved. Go back and choose it again."
        case .tooManyParts(let most): "At most \(most) things can be sent in one go. Nothing was saved."
        case .fieldTooLong(let most): "A field beside the file is longer than \(most) bytes. Nothing was saved."
        case .notMultipart, .boundaryMissing, .bareLineFeed, .unreadable, .encoded, .headersTooLong, .nameMissing, .nameUnusable:
            "The file did not arrive as a browser sends it. Nothing was saved. Go back and choose it again, or try another browser."
        }
    }
}
