/// Money, as people write it and as it is kept: whole pence.
public enum Pence {
    /// Reads 250, £250, 1,250.50 and 0.5 is refused: pence have two digits.
    public static func read(_ text: String) -> Int? {
        let digits = text.filter { !$0.isWhitespace && $0 != "," && $0 != "£" }
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
            (1...7).contains(parts[0].count), parts.count == 1 || parts[1].count == 2, let pounds = Int(parts[0])
        else { return nil }
        return pounds * 100 + (parts.count == 2 ? Int(parts[1]) ?? 0 : 0)
    }

    /// £1,250.50; whole pounds without pence.
    public static func written(_ pence: Int) -> String {
        let (pounds, rest) = pence.quotientAndRemainder(dividingBy: 100)
        return "£\(grouped(pounds))\(rest == 0 ? "" : ".\(rest < 10 ? "0" : "")\(rest)")"
    }

    private static func grouped(_ number: Int) -> String {
        number < 1000 ? String(number) : "\(grouped(number / 1000)),\(String(number % 1000 + 1000).dropFirst())"
    }
}
