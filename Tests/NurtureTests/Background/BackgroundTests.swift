import Nurture
import Testing

@Suite("Background data")
struct BackgroundTests {
    private let today = Day(iso: "2026-11-10")!
    private let table = CodeTable([
        DatedCode(list: .provision, code: "N", words: "No special educational need", validFrom: Day(iso: "2014-09-01")!),
        DatedCode(list: .provision, code: "K", words: "SEN support", validFrom: Day(iso: "2014-09-01")!),
        DatedCode(
            list: .provision, code: "A", words: "School action", validFrom: Day(iso: "2001-09-01")!, validTo: Day(iso: "2015-08-31")!),
        DatedCode(list: .need, code: "ASD", words: "Autistic spectrum", validFrom: Day(iso: "2014-09-01")!),
    ])

    @Test("A code is read as itself, in small letters, by its words, or before a dash; an old or unknown one is not")
    func codes() {
        for text in ["K", "k", "SEN support", "sen Support", "K - SEN support", "K: support"] {
            #expect(table.read(text, .provision, on: today) == "K", "\(text)")
        }
        for text in ["A", "School action", "X", "Kay", "ASD"] { #expect(table.read(text, .provision, on: today) == nil, "\(text)") }
        #expect(table.read("A", .provision, on: Day(iso: "2015-01-01")!) == "A")
        #expect(table.words(.provision, "A") == "School action")
        #expect(table.offered(.provision, on: today).map(\.code) == ["N", "K"])
    }

    @Test("What no list knows is kept aside until somebody chooses, and an empty cell changes nothing")
    func aside() {
        var content = BackgroundContent()
        content.take("Plan B", as: .provision, table, on: today)
        content.take("sometimes", as: .freeSchoolMeals, table, on: today)
        #expect(content.aside(.provision) == "Plan B" && content.code(.provision) == nil)
        #expect(content.aside(.freeSchoolMeals) == "sometimes")
        content.take("", as: .provision, table, on: today)
        #expect(content.aside(.provision) == "Plan B")
        content.take("k", as: .provision, table, on: today)
        content.take("Y", as: .freeSchoolMeals, table, on: today)
        #expect(content.code(.provision) == "K" && content.aside(.provision) == nil)
        #expect(content.flag(.freeSchoolMeals) == true && content.aside(.freeSchoolMeals) == nil)
    }

    @Test("Counting says how many are not known, and keeps a code that no list has")
    func counting() {
        let contents = ["K", "K", "Q", nil].map { code in
            var content = BackgroundContent()
            content.set(.provision, code: code)
            return content
        }
        let parts = BackgroundCount(contents, table).parts[.provision] ?? []
        #expect(parts.map(\.words) == ["SEN support", "Q", "Not known"] && parts.map(\.number) == [2, 1, 1])
    }

    private func plan(_ csv: String, _ known: [KnownPupil]) throws -> BackgroundPlan {
        let list = try CSVTable.read(Array(csv.utf8)).get()
        return BackgroundPlan(list, BackgroundMapping(guessing: list.headings), known: known, today: today)
    }

    private let amber = KnownPupil(
        key: "amber", name: PupilName(given: "Amber", family: "Amberson"), birthDate: Day(iso: "2017-03-09")!, upn: "B801200005001")
    private let bola = KnownPupil(key: "bola", name: PupilName(given: "Bola", family: "Bolason"), birthDate: Day(iso: "2017-03-09")!)

    @Test("A row fits by UPN, or by name and birth date; nobody else's row is kept, and none fits twice")
    func matching() throws {
        let byName = try plan(
            "Forename,Surname,DOB,SEN Provision\nAmber,AMBERSON,09/03/2017,K\nZoe,Zed,09/03/2017,K\namber,amberson,2017-03-09,N\n",
            [amber, bola])
        #expect(byName.entries.map(\.fate) == [.fits(key: "amber"), .nobody, .sameInFileTwice(firstLine: 2)])
        #expect(byName.entries[0].cells == [.provision: "K"])
        let byUPN = try plan("UPN,FSM\nB801200005001,Yes\nP207000016049,Yes\n", [amber, bola])
        #expect(byUPN.entries.map(\.fate) == [.fits(key: "amber"), .nobody])
        let other = try plan("UPN,Forename,Surname,DOB,FSM\nP207000016049,Amber,Amberson,09/03/2017,Yes\n", [amber])
        #expect(other.entries.map(\.fate) == [.nobody])
    }

    @Test("Without a way to tell pupils apart, or without any data, the columns are not enough")
    func columns() {
        #expect(BackgroundMapping(guessing: ["UPN", "EAL"]).problems.isEmpty)
        #expect(BackgroundMapping(guessing: ["Forename", "Surname", "EAL"]).problems.count == 1)
        #expect(BackgroundMapping(guessing: ["Forename", "Surname", "DOB"]).problems.count == 1)
        #expect(BackgroundMapping([.item(.need), .item(.need), .pupil(.upn)]).problems.map(\.place) == [1])
        for column in BackgroundColumn.all { #expect(BackgroundColumn(rawValue: column.rawValue) == column) }
    }

    @Test("Each item says in a sentence what it is asked for")
    func purposes() {
        for item in BackgroundItem.allCases { #expect(item.purpose.count > 30 && item.purpose.hasSuffix("."), "\(item)") }
    }
}
