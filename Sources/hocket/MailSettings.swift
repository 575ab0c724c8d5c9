import Foundation
import Nurture
import Website

extension Settings {
    /// How mail leaves the house; nil where it is not set up.
    func post() throws -> Post? {
        let (sendmail, from) = (text(.sendmail), text(.mailFrom))
        guard sendmail != nil || from != nil else { return nil }
        guard let sendmail, let from, let site = text(.site) else {
            throw CommandProblem("Mail needs --sendmail, --mail-from and --site together: give all three, or neither of the first two.")
        }
        guard Settings.isProgram(sendmail) else {
            throw CommandProblem(
                "\(sendmail) is not a program that can be run here: give --sendmail the path of one, such as /usr/sbin/sendmail.")
        }
        guard let address = EmailAddress(from) else {
            throw CommandProblem("“\(from)” is not an e-mail address: give --mail-from the one from which Hocket sends.")
        }
        guard site.wholeMatch(of: /https?:\/\/[A-Za-z0-9.:\[\]-]+/) != nil else {
            throw CommandProblem("“\(site)” is not the address of a website: give --site one such as https://music.example.org.")
        }
        return Post(sendmail: sendmail, from: address, site: site)
    }

    private static func isProgram(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
            && FileManager.default.isExecutableFile(atPath: path)
    }
}
