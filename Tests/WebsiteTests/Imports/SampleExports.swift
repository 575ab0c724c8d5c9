/// Lists as schools' systems write them. Everybody in them is invented; the headings are those that the systems are known for.
enum SampleExports {
    static let arbor = """
        "Legal First Name","Legal Last Name","Preferred First Name","Preferred Last Name","Date of Birth","Year Group","Registration Form","UPN"
        "Wilhelmina","Oakenshaw","Billie","Oakenshaw","09/03/2017","Year 5","5 Ash","P207000016049"
        "Zoë","Núñez","Zoë","Núñez","01/05/2018","Year 4","4 Elm",""

        """.replacing("\n", with: "\r\n")

    static let sims = """
        Surname;Forename;DOB;Reg;Year taught in;FSM;UPN
        Oakenshaw;Billie;9 Mar 2017;5A;Year  5;T;P207000016049
        Núñez;Zoë;1 May 2018;4E;Year  4;F;

        """

    static let bromcom = """
        Preferred Surname\tPreferred Forename\tDate of Birth\tNC Year\tEthnicity\tUPN
        Oakenshaw\tBillie\t2017-03-09\t5\tWBRI\tP207000016049
        Núñez\tZoë\t2018-05-01\t4\tAOTH\t

        """

    /// As one byte for each letter.
    static func windows1252(_ text: String) -> [UInt8] { text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) } }
}
