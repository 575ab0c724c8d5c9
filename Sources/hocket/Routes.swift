import ArgumentParser
import Foundation
import Website

struct Routes: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Lists every door: method, path, verb, who may, and whether it is open to anybody.",
        discussion: "Example: hocket routes --format json")

    @Option(help: "How the doors are listed.") var format: Demo.Format = .text

    func run() throws {
        switch format {
        case .json:
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            print(String(decoding: try encoder.encode(ListedDoor.all), as: UTF8.self))
        case .text:
            for door in ListedDoor.all {
                print("\(door.method) \(door.path)  \(door.verb)  \(door.isPublic ? "public" : door.callers.joined(separator: ", "))")
            }
        }
    }
}
