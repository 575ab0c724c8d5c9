import Nurture
import Testing

@Suite struct PasswordTests {
    private func problem(_ password: String) -> Password.Problem? {
        Password.problem(with: password, email: "ayo.bright@stmarys.example", name: "Ayo Bright-Okafor")
    }

    @Test(arguments: [
        "drum kettle lantern", "three quiet drums", "Wobbly7Teacup!", "correct giraffe umbrella", "xk2vq9mwptz", "kettlekettle lantern?",
        "grün tee morgen",
        "ponder the wide sea",
    ])
    func `words that have nothing to do with each other are good`(password: String) {
        #expect(problem(password) == nil)
    }

    @Test func `length counts and not mixture`() {
        #expect(problem("Aa1!Aa1!x") == .short)
        #expect(problem("🥁🎻🎺🎸🪕🎹🎷🪘🪗") == .short)
        #expect(problem("lantern tea") == nil)
        #expect(problem(String(repeating: "drum kettle lantern ", count: 7)) == .long)
    }

    @Test(arguments: [
        "password1234", "Password123!", "P4ssw0rd2026", "p@$$w0rd!!!!", "123password", "l3tm31n2026", "letmein12345", "hocket2026",
        "Hocket!2026!", "music123456",
        "musicmusic", "musicteacher", "school2026!!", "summer20266", "liverpool1", "iloveyou12", "1q2w3e4r5t", "qwertyuiop1",
        "Correct Horse Battery Staple",
        "guitar-teacher-1",
    ])
    func `common ones are refused, however they are dressed up`(password: String) {
        #expect(problem(password) == .common)
    }

    @Test(arguments: [
        "aaaaaaaaaaaa", "abababababab", "xyzzyxyzzyxyzzy", "lmnopqrstuv", "vutsrqponml", "sdfghjkl;'a", "zxcvbnm,./z", "98765432109",
        "rtyuiop4567", "03/11/2026 9",
        "07700 900123", "abcdefg12345", "drumsdrumsdrums",
    ])
    func `patterns are refused`(password: String) {
        #expect(problem(password) == .pattern)
    }

    @Test(arguments: ["brightlights99", "Okafor forever", "ayo.bright lantern", "ayo-7-2-9-5-1", "--Ayo--20261103"])
    func `the own name and address are refused`(password: String) {
        #expect(problem(password) == .ownName)
    }

    @Test func `a short name inside another word is no reason`() {
        #expect(Password.problem(with: "annual banner lantern", email: "a@b.example", name: "Ann Li") == nil)
        #expect(Password.problem(with: "drum kettle lantern", email: "", name: "") == nil)
    }

    @Test func `each refusal says what to do`() {
        for problem in [Password.Problem.short, .long, .common, .pattern, .ownName] {
            #expect(["Use", "Choose"].contains { problem.sentence.contains($0) })
        }
    }
}
