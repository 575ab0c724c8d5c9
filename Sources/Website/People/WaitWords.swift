/// How long somebody waits who has guessed wrong too often.
enum WaitWords {
    static func of(_ seconds: Int) -> String {
        let minutes = (seconds + 59) / 60
        let wait = seconds == 1 ? "a second" : seconds < 60 ? "\(seconds) seconds" : minutes == 1 ? "a minute" : "\(minutes) minutes"
        return "Too many wrong tries. Wait \(wait), then try again."
    }
}
