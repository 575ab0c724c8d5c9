/// The lists behind ``CommonPasswords``, in small letters.
enum CommonPasswordList {
    /// Refused as they are.
    static let whole: Set<String> = [
        "0123456789", "0987654321", "1122334455", "11223344556", "123123123a", "1234567890", "1234567891", "12345678910", "1234567899",
        "123456789a", "123456789q", "147258369", "147258369a", "159753456852", "1q2w3e4r5t", "1q2w3e4r5t6y", "1q2w3e4r5t6y7u",
        "1qaz2wsx3edc", "1qaz2wsx3edc4rfv", "1qazxsw23edc", "741852963a", "987654321a", "a123456789", "a1234567890", "a1b2c3d4e5",
        "a1s2d3f4g5", "aa12345678", "abc123abc123", "abcd123456", "abcd1234567", "abcde12345", "abcdef1234", "asdf1234asdf",
        "asdfjkl;asdf", "correct horse battery staple", "correcthorsebatterystaple", "d1lakiss", "lkjhgfdsa1", "maytheforcebewithyou",
        "mnbvcxz123", "ncc1701ncc1701", "poiuytrewq", "q1w2e3r4t5", "q1w2e3r4t5y6", "q2w3e4r5t6", "qazwsxedc123", "qazwsxedcrfv",
        "qweasdzxc123", "qweasdzxcv", "qwer1234qwer", "qwert12345", "qwerty123456", "to be or not to be", "tobeornottobe", "zaq12wsxcde3",
        "zaq1xsw2cde3", "zxcvbnm123",
    ]

    /// Refused with any digits and signs around or in them. Those of our own field are here as well: they are tried first where we are.
    static let words: Set<String> = [
        "access", "admin", "administrator", "alex", "alexander", "amanda", "amazon", "amelia", "andrew", "android", "angel", "angels",
        "anthony", "apple", "april", "arsenal", "arsenalfc", "asdfgh", "asdfghjkl", "ashley", "assembly", "astonvilla", "august",
        "autumn", "baby", "babyboy", "babygirl", "bailey", "banana", "barbie", "baseball", "basketball", "batman", "bella", "benjamin",
        "bestfriend", "birthday", "black", "blessed", "blue", "britain", "brother", "buddy", "bunny", "buster", "butterfly", "callum",
        "captain", "cash", "cello", "celtic", "change", "changeme", "charlie", "charlotte", "cheese", "chelsea", "chelseafc", "chloe",
        "chocolate", "choir", "chris", "christmas", "christopher", "clarinet", "class", "classroom", "computer", "connor", "cookie",
        "cookies", "corvette", "cowboys", "cricket", "daddy", "daisy", "dallas", "daniel", "danielle", "david", "december", "default",
        "demo", "demonstration", "diamond", "disney", "doggy", "dolphin", "dragon", "drum", "drummer", "drums", "eagle", "education",
        "elizabeth", "emily", "emma", "england", "everton", "evertonfc", "example", "facebook", "faith", "family", "father", "february",
        "ferrari", "fire", "flower", "flowers", "flute", "football", "forever", "fortnite", "france", "freedom", "friday", "friend",
        "friends", "gandalf", "george", "ginger", "golden", "goodbye", "google", "green", "guest", "guitar", "hannah", "happy", "harry",
        "harrypotter", "headteacher", "heaven", "hello", "hocket", "hockey", "hogwarts", "holiday", "holidays", "hope", "horse", "hunter",
        "hurricane", "iloveu", "iloveyou", "internet", "iphone", "ireland", "ironman", "jack", "james", "january", "jennifer", "jessica",
        "jesus", "jesuschrist", "jordan", "joseph", "joshua", "july", "june", "keyboard", "killer", "kitten", "kitty", "lakers", "laptop",
        "laura", "lauren", "leeds", "letme", "letmein", "lewis", "liam", "lightning", "lion", "liverpool", "liverpoolfc", "login",
        "london", "love", "lovely", "lover", "loveyou", "manchester", "manchesterunited", "mancity", "manunited", "march", "master",
        "matrix", "matthew", "max", "melody", "mercedes", "michael", "michelle", "mickey", "mickeymouse", "minecraft", "molly", "monday",
        "money", "monkey", "moon", "mother", "mummy", "music", "musical", "musichub", "musician", "musics", "musicservice",
        "musicteacher", "mustang", "mypass", "mypassword", "mysecret", "natalie", "nathan", "netball", "netflix", "newcastle",
        "newpassword", "nicole", "ninja", "nintendo", "november", "nurture", "nurturegroup", "nurturegroups", "october", "oliver",
        "olivia", "open", "opensesame", "orange", "orchestra", "oscar", "panda", "paris", "pass", "passcode", "password", "passwords",
        "passwort", "peanut", "penguin", "peppapig", "pepper", "phantom", "phoenix", "piano", "pink", "pirate", "playground",
        "playstation", "please", "pokemon", "pony", "poppy", "porsche", "primary", "primaryschool", "princess", "pupil", "pupils",
        "puppy", "purple", "qwerty", "qwertyuiop", "rabbit", "rainbow", "ranger", "rangers", "rebecca", "reception", "recorder", "red",
        "rhythm", "robert", "roblox", "root", "rugby", "ryan", "samantha", "sample", "samsung", "sarah", "saturday", "school", "schools",
        "scotland", "secret", "senco", "september", "shadow", "signin", "silver", "singer", "singing", "sister", "smile", "smiley",
        "snoopy", "snowball", "soccer", "soldier", "song", "songs", "sophie", "spiderman", "spring", "spurs", "star", "stargate", "stars",
        "starwars", "steelers", "stephanie", "storm", "strawberry", "student", "students", "summer", "sunday", "sunderland", "sunshine",
        "superman", "swimming", "teacher", "teachers", "teddy", "temp", "temporary", "tennis", "test", "tester", "testing", "thankyou",
        "thisismypassword", "thomas", "thunder", "thursday", "tiger", "tigger", "topsecret", "tottenham", "trumpet", "trustno",
        "trustnoone", "tuesday", "tutor", "tutors", "ukulele", "unicorn", "user", "username", "victoria", "villa", "violin", "wales",
        "warrior", "wednesday", "welcome", "westham", "whatever", "white", "william", "windows", "winter", "wizard", "word", "xbox",
        "yankees", "yellow", "youtube", "zxcvbn", "zxcvbnm",
    ]
}
