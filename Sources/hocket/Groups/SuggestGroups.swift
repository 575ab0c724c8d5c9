import ArgumentParser
import Foundation
import Nurture

struct SuggestGroups: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suggest",
        abstract: "Suggests groups for the pupils of one school, and says why. A person decides.",
        discussion: """
            Example: hocket groups suggest --pupils pupils.csv --rooms 1 --max-groups 4
            The columns are pupil, birth_date, tendency, interests, free, need, apart, together and in. Lists are parted by semicolons:
            P01,2017-03-09,holds back,drums;singing,Tue 10:30;Wed 09:15,2,P07,P04,
            in names a running group, as in BLUE@Tue 10:30. The same pupils in any order give the same suggestion.

            The usual numbers hold unless --number gives another, as in --number largest=6 --number costOfGroup=20. Their names are
            \(FormingNumber.allCases.map(\.rawValue).joined(separator: ", ")).

            It ends with 2 if the file or a number can't be right, and says where.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @Option(help: "The pupils, as CSV.") var pupils: String
    @Option(help: "How many rooms there are at any moment.") var rooms: Int
    @Option(help: "How many groups there may be in all, running ones included.") var maxGroups: Int
    @Option(name: .customLong("number"), help: ArgumentHelp("Another number than the usual one.", valueName: "name=number"))
    var numbers: [String] = []
    @Option(help: "How the suggestion is printed.") var format = Format.text

    func run() async throws {
        let start = ContinuousClock.now
        let suggestion = Suggestion(for: try problem())
        let time = ContinuousClock.now - start
        let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
        switch format {
        case .text: print(SuggestionTable(suggestion: suggestion).text)
        case .json: print(try SuggestionFile(suggestion, seconds: seconds).written)
        }
    }

    private func problem() throws -> FormingProblem {
        guard rooms >= 0, maxGroups >= 0 else { throw failure("There can’t be fewer than no rooms or groups. Give numbers from 0.") }
        guard let handle = FileHandle(forReadingAtPath: pupils), let bytes = try? handle.read(upToCount: CSVTable.mostBytes + 1) else {
            throw failure("The file \(pupils) can’t be read.")
        }
        let settings = try settings()
        let file = FormingFile.read(Array(bytes), today: SuggestGroups.today).flatMap {
            $0.problem(rooms: rooms, mostGroups: maxGroups, settings: settings)
        }
        switch file {
        case .success(let problem): return problem
        case .failure(let problem): throw failure(problem.written)
        }
    }

    private func settings() throws -> FormingSettings {
        var settings = FormingSettings()
        for written in numbers {
            let parts = written.split(separator: "=", maxSplits: 1).map(String.init)
            guard let number = parts.first.flatMap(FormingNumber.init(rawValue:)) else {
                throw failure("“\(written)” names no number. Write it as in largest=6; --help lists their names.")
            }
            guard parts.count == 2, let value = Int(parts[1]) else { throw failure("\(number.rawValue): \(number.problem.sentence).") }
            settings[number] = value
        }
        if let problem = settings.problems.first { throw failure("\(problem.number.rawValue): \(problem.sentence).") }
        return settings
    }

    private func failure(_ sentence: String) -> ExitCode {
        FileHandle.standardError.write(Data("\(sentence)\n".utf8))
        return ExitCode(2)
    }

    private static var today: Day { Day(number: Int(Date().timeIntervalSince1970 / 86_400)) }
}
