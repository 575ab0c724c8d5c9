/// Passwords that guessers try first, and words that remain one of them however digits and signs are put around or into them.
enum CommonPasswords {
    static let all: Set<String> = [
        "1234567890", "0123456789", "0987654321", "1q2w3e4r5t", "1q2w3e4r5t6y", "1qaz2wsx3edc", "qazwsxedcrfv", "q1w2e3r4t5", "zaq12wsxcde3",
        "letmein123", "letmein1234", "trustno1trustno1", "abc123abc123", "a1b2c3d4e5", "11223344556", "1122334455", "987654321a", "147258369a",
        "changeme123", "changemenow", "welcome1234", "opensesame", "mypassword", "mypassword1", "thisismypassword", "correcthorsebatterystaple",
        "iloveyou12", "iloveyou123", "iloveyou1234", "michaeljackson", "manchesterunited", "liverpoolfc", "chelseafc1", "arsenal1886",
        "princess123", "sunshine123", "football123", "monkey12345", "dragon12345", "master12345", "shadow12345", "superman123", "batman12345",
    ]

    static let words: Set<String> = [
        "password", "passwords", "passwort", "passwordpassword", "letmein", "letmeinplease", "welcome", "welcomewelcome", "qwerty", "qwertyqwerty",
        "qwertyuiop", "asdfghjkl", "zxcvbnm", "iloveyou", "sunshine", "princess", "football", "monkey", "dragon", "master", "shadow", "superman",
        "batman", "charlie", "michael", "jessica", "ashley", "liverpool", "arsenal", "chelsea", "everton", "manchester", "london", "england",
        "summer", "winter", "spring", "autumn", "january", "february", "september", "october", "november", "december", "monday", "friday",
        "school", "teacher", "headteacher", "primary", "music", "musicmusic", "musicservice", "musicteacher", "guitar", "ukulele", "piano", "violin",
        "drums", "hocket", "hockethocket", "nurture", "nurturegroup", "tutor", "admin", "administrator", "adminadmin", "secret", "topsecret",
        "changeme", "default", "guest", "test", "testtest", "testing", "trustno", "starwars", "pokemon", "minecraft", "computer", "internet",
        "freedom", "whatever", "baseball", "basketball", "rugby", "cricket", "flower", "flowers", "cheese", "chocolate", "butterfly", "rainbow",
    ]
}
