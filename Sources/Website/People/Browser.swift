/// Words for a browser, from what it says of itself, by which people recognise their devices.
enum Browser {
    static func words(_ userAgent: String) -> String {
        let program =
            [("Edg", "Edge"), ("Firefox", "Firefox"), ("Chrome", "Chrome"), ("Safari", "Safari")].first { userAgent.contains($0.0) }?.1
            ?? "A browser"
        let machine =
            [
                ("iPhone", "an iPhone"), ("iPad", "an iPad"), ("Android", "Android"), ("Windows", "Windows"), ("CrOS", "a Chromebook"),
                ("Mac OS", "a Mac"), ("Linux", "Linux"),
            ]
            .first { userAgent.contains($0.0) }?.1
        return machine.map { "\(program) on \($0)" } ?? program
    }
}
