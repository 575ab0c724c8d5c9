import HTTPTypes
import Hummingbird
import Markup
import Records

/// What went wrong, in a sentence, and what to do. Never how the house is built.
enum ErrorPage {
    static func reply(to error: any Error, _ visitor: Visitor?, _ house: House) -> Reply {
        switch error {
        case Refusal.outOfReach, is HTTPError:
            page(
                .notFound, "We can’t find that page",
                "It may have moved, or it may not be yours to open. If somebody sent you the address, ask them to check it.", visitor, house
            )
        case Refusal.notAllowed, Refusal.reasonNeeded:
            page(
                .forbidden, "This is not yours to do",
                "You can see this, but changing it belongs to somebody else. Your service lead or school lead can tell you who.", visitor,
                house)
        case Refusal.conflict:
            page(
                .conflict, "Somebody else saved first", "Go back, load the page again to see what they wrote, and add yours.", visitor,
                house)
        case Refusal.idTaken:
            page(.conflict, "This form was sent before", "Go back and load the page again before you send it once more.", visitor, house)
        case Refusal.unusual(let reasons):
            page(.conflict, "Is this meant?", reasons.joined(separator: " "), visitor, house)
        case Refusal.impossible(let sentence):
            page(.conflict, "That can’t be done now", sentence, visitor, house)
        case is Origin.Foreign:
            page(
                .forbidden, "This request came from another website",
                "For your safety it was not carried out. Open Hocket yourself and try again there.", visitor, house)
        case Body.Problem.tooLarge(let limit):
            page(
                .contentTooLarge, "That is too much at once",
                "At most \(limit / 1024) KB can be sent here. Nothing was saved. Go back and shorten it.", visitor, house
            )
        case Body.Problem.tooSlow:
            page(
                .requestTimeout, "That took too long",
                "The connection is too slow or was interrupted. Nothing was saved. Go back and try again.", visitor, house
            )
        case Body.Problem.unreadable:
            page(
                .badRequest, "We could not read that",
                "The form did not arrive as a browser sends it. Nothing was saved. Go back and try again.", visitor, house)
        case let problem as MultipartProblem:
            page(.badRequest, "We could not read that", problem.sentence, visitor, house)
        case is Line.RoundTheProxy:
            page(.forbidden, "This is not the way in", "Use the address that you were given; it begins with https.", visitor, house)
        case is PasswordHash.Busy:
            page(.serviceUnavailable, "Many people are signing in", "Please wait a moment and try again.", visitor, house).with(
                .retryAfter, "5")
        case let problem as PrintingProblem:
            notPrinted(problem, visitor, house)
        case let problem as StorageProblem:
            page(.serviceUnavailable, SendingAgain.title, "\(problem)", visitor, house)
        default:
            page(
                .internalServerError, "Something went wrong on our side",
                "Nothing was lost that was saved before. Go back and try again; if it happens again, tell your service lead.", visitor,
                house)
        }
    }

    private static func notPrinted(_ problem: PrintingProblem, _ visitor: Visitor?, _ house: House) -> Reply {
        switch problem {
        case .noPress:
            page(
                .notImplemented, "PDFs are not made here",
                "What makes them is not installed. Go back and print the page itself; it is made for paper too.", visitor, house)
        case .busy, .closing:
            page(.serviceUnavailable, "The press is busy", "Go back and try again in a minute.", visitor, house).with(.retryAfter, "60")
        case .failed:
            page(
                .internalServerError, "This could not be printed",
                "The PDF could not be made, or it took too long. Go back and print the page itself; it is made for paper too.", visitor,
                house)
        }
    }

    static func page(_ status: HTTPResponse.Status, _ title: String, _ sentence: String, _ visitor: Visitor?, _ house: House) -> Reply {
        house.page(
            title, for: visitor, status: status,
            "\(heading(title))<p>\(sentence)</p><p>\(linkButton("To the start page", to: "/"))</p>")
    }
}
