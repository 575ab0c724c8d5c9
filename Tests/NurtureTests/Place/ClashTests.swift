import Nurture
import Testing

@Suite("Two groups clash")
struct ClashTests {
    private let room = ID<Room>.new()
    private let tutor = ID<Person>.new()
    private let pupil = ID<Pupil>.new()
    private let term = Day(iso: "2026-09-08")!...Day(iso: "2026-12-15")!

    private func holding(
        _ time: String, _ weekday: Weekday = .tuesday, days: ClosedRange<Day>? = nil, room: ID<Room>? = nil, adults: Set<ID<Person>> = [],
        pupils: Set<ID<Pupil>> = [], minutes: Int = MeetingTime.minutesHeld
    ) -> Holding {
        Holding(
            group: .new(), held: HeldSlot(Slot(weekday: weekday, time: WallTime(time)!), minutes: minutes), days: days ?? term, room: room,
            adults: adults, pupils: pupils)
    }

    @Test("over a room, an adult and a pupil, in this order")
    func order() {
        let one = holding("10:30", room: room, adults: [tutor], pupils: [pupil])
        let other = holding("10:50", room: room, adults: [tutor], pupils: [pupil])
        let clashes = Clash.of(one, with: [one, other])
        #expect(clashes.map(\.over) == [.room(room), .adult(tutor), .pupil(pupil)])
        #expect(clashes.allSatisfy { $0.with == other.group })
    }

    @Test(
        "within forty minutes of each other and not from the fortieth on",
        arguments: [("09:50", false), ("09:51", true), ("11:09", true), ("11:10", false)])
    func fortyMinutes(_ time: String, _ clash: Bool) {
        #expect(!Clash.of(holding("10:30", room: room), with: [holding(time, room: room)]).isEmpty == clash)
    }

    @Test(
        "for as long as the programme says, each group for its own minutes",
        arguments: [("09:30", false), ("09:31", true), ("11:29", true), ("11:30", false)])
    func minutes(_ time: String, _ clash: Bool) {
        #expect(!Clash.of(holding("10:30", room: room, minutes: 60), with: [holding(time, room: room, minutes: 60)]).isEmpty == clash)
        let (short, long) = (holding("10:30", room: room), holding("11:15", room: room, minutes: 60))
        #expect(Clash.of(short, with: [long]).isEmpty && Clash.of(long, with: [short]).isEmpty)
        let before = holding("09:45", room: room, minutes: 60)
        #expect(!Clash.of(short, with: [before]).isEmpty && !Clash.of(before, with: [short]).isEmpty)
    }

    @Test("as long as groups are suggested to hold their rooms")
    func oneNumber() {
        #expect(FormingSettings().minutesInRoom == HeldSlot(Slot("Tue 10:30")!).minutes)
        #expect(MeetingTime.minutesHeld == MeetingTime.minutes + MeetingTime.minutesToChangeOver)
    }

    @Test("not on another weekday, nor in other weeks, nor without a room")
    func apart() {
        let one = holding("10:30", room: room)
        let later = Day(iso: "2026-12-16")!...Day(iso: "2027-03-01")!
        #expect(Clash.of(one, with: [holding("10:30", .monday, room: room), holding("10:30", days: later, room: room)]).isEmpty)
        #expect(Clash.of(holding("10:30"), with: [holding("10:30")]).isEmpty)
    }
}
