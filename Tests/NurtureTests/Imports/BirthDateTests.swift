import Nurture
import Testing

@Suite struct BirthDateTests {
    private func read(_ text: String) throws -> Result<Day, BirthDate.Problem> {
        BirthDate.read(text, today: try #require(Day(iso: "2026-11-03")))
    }

    @Test(arguments: [
        "2017-03-09", "09/03/2017", "9/3/2017", "9 Mar 2017", "9 March 2017", "09-Mar-2017", "9th March, 2017", "09.03.2017",
        " 9  mar  2017 ", "2017/03/09",
        "2017-03-09T00:00:00", "2017-03-09 00:00:00", "09/03/2017 00:00", "9 MARCH 2017",
    ])
    func `reads a date with the day first, or as ISO 8601`(text: String) throws {
        #expect(try read(text).get().iso == "2017-03-09")
    }

    @Test(
        arguments: [
            ("", .empty), ("  ", .empty), ("09.03.17", .twoDigitYear), ("9 Mar 17", .twoDigitYear), ("42803", .serialNumber),
            ("42803.0", .serialNumber),
            ("30/02/2017", .noSuchDay), ("29/02/2017", .noSuchDay), ("00/03/2017", .noSuchDay), ("03/25/2017", .monthFirst),
            ("31/13/2017", .noSuchDay),
            ("25/25/2017", .noSuchDay), ("9 Marz 2017", .unknownForm), ("March 2017", .unknownForm), ("9 M 2017", .unknownForm),
            ("20170309", .unknownForm),
            ("2017", .unknownForm), ("n/a", .unknownForm), ("9/3/217", .unknownForm), ("٠٩/٠٣/٢٠١٧", .unknownForm),
            ("1/2/3/2017", .unknownForm),
            ("04/11/2026", .future), ("04/11/2024", .tooYoung), ("03/11/2006", .tooOld),
        ] as [(String, BirthDate.Problem)])
    func `says what is wrong with anything else`(text: String, problem: BirthDate.Problem) throws {
        #expect(try read(text) == .failure(problem))
        #expect(!problem.sentence.isEmpty)
    }

    @Test(arguments: ["03/11/2024", "04/11/2006"])
    func `the youngest and the oldest are still pupils`(text: String) throws {
        #expect(throws: Never.self) { try read(text).get() }
    }

    @Test func `a two-digit year is asked for with four`() {
        #expect(BirthDate.Problem.twoDigitYear.sentence.contains("four digits"))
        #expect(BirthDate.Problem.serialNumber.sentence.contains("Excel"))
    }

    @Test func `a child of 29 February is a year older on 1 March`() throws {
        let birth = try #require(Day(iso: "2016-02-29"))
        #expect(BirthDate.age(of: birth, on: try #require(Day(iso: "2026-02-28"))) == 9)
        #expect(BirthDate.age(of: birth, on: try #require(Day(iso: "2026-03-01"))) == 10)
    }

    @Test func `every day is read back from every form in which it can be written`() throws {
        let today = try #require(Day(iso: "2026-11-03"))
        for number in stride(from: today.number - 6_900, to: today.number - 800, by: 11) {
            let day = Day(number: number)
            for text in [day.iso, day.short, "\(day.day)/\(day.month)/\(day.year)", "\(day.day).\(day.month).\(day.year)"] {
                #expect(BirthDate.read(text, today: today) == .success(day))
            }
        }
    }

    @Test func `whatever is typed, reading ends`() throws {
        var chance = SmallChance(seed: 3)
        let signs = Array("0123456789/-. ,marthMT:é٣\"")
        for _ in 0..<5_000 {
            let text = String(
                (0..<Int.random(in: 0...14, using: &chance)).map { _ in signs[Int.random(in: signs.indices, using: &chance)] })
            if case .success(let day) = try read(text) { #expect((2006...2024).contains(day.year)) }
        }
    }
}
