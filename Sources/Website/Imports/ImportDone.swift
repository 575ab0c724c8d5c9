import Markup
import Nurture
import Records

/// The last page of an import: what the list brought.
enum ImportDone {
    static func show(_ visit: Visit) async throws -> Reply {
        let school = try visit.school
        guard let list = ID<Upload>(visit.query["list"]), let receipt = try await visit.desk.receipt(of: list, at: school) else {
            return .seeOther(Link.newImport(school))
        }
        return visit.page(
            "The list is taken",
            """
            \(heading("The list is taken"))
            \(notice(.done, words(receipt)))
            <p>The rest of the list is gone. What comes next: name each pupil’s carers, and ask them whether the child may take part.</p>
            <div class="buttons">\(linkButton("To the pupils", to: Link.pupils(school), .primary))\(linkButton("Add another list", to: Link.newImport(school)))</div>
            """)
    }

    static func words(_ receipt: ImportReceipt) -> String {
        let added = receipt.added == 1 ? "One pupil was added and nominated" : "\(receipt.added) pupils were added and nominated"
        let changed = receipt.changed == 1 ? "one pupil was changed" : "\(receipt.changed) pupils were changed"
        return switch (receipt.added, receipt.changed) {
        case (0, 0): "Nothing was new, so nothing was changed."
        case (_, 0): "\(added)."
        case (0, _): changed.prefix(1).uppercased() + changed.dropFirst() + "."
        case (_, _): "\(added), and \(changed)."
        }
    }
}
