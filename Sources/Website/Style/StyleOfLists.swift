import Markup

enum StyleOfLists {
    static var markup: Markup {
        """
        <h3>What waits</h3>
        \(waitingList([
            WaitingItem("The Tuesday Tides", detail: "Tuesday 17 November at 10:30, Larkrise Primary School", address: "#main", tag: tag("Not logged yet", .late)),
            WaitingItem("2 pupils wait for a group", detail: "Larkrise Primary School", address: "#main"),
        ], whenEmpty: ""))
        <h3>Places and people</h3>
        <ul class="places">
        <li><a href="#main">The Tuesday Tides</a> <span class="detail">Tuesday at 10:30</span></li>
        <li>Owen Tarrant <span class="detail">school staff</span> \(tag("Invited", .waiting))</li>
        </ul>
        <h3>Something to end</h3>
        <ul class="devices"><li><span>Firefox on Android, since Tuesday 24 November</span>\(button("Sign out", .quiet))</li></ul>
        <h3>What is known</h3>
        \(summaryList([SummaryLine("Room", text: "Music room", change: "#main"), SummaryLine("Access needs", text: ""), SummaryLine("Taking part", tag("Yes", .done))]))
        <h3>A table</h3>
        \(table("Its rows are cards on a phone", headers: ["Session", "Day", "State"], rows: [
            ["1", "3 November 2026", tag("Logged", .done)], ["2", "10 November 2026", tag("Not logged yet", .late)],
        ]))
        """
    }
}
