import Testing

@testable import Records
@testable import Website

@Suite("The page about privacy")
struct KeptSubjectTests {
    @Test(
        "names among what is about children whatever is sealed under a child’s key, and among what is about groups what lies under theirs")
    func sealed() {
        for column in BoxColumn.all {
            switch column.kind {
            case .pupil: #expect(KeptSubject(column.table) == .children, "\(column.table)")
            case .group: #expect(KeptSubject(column.table) == .groups, "\(column.table)")
            default: break
            }
        }
    }

    @Test("says for how long once for all that is kept alike")
    func once() async throws {
        try await withSite { site in
            let page = try await site.stranger().get("/privacy").html
            let lists = page.root.all("details")
            #expect(
                lists.map { $0.all("summary").first?.words } == ["About children", "About groups and sessions", "About adults and places"])
            for list in lists {
                let headings = list.all("h3").map(\.words)
                #expect(!headings.isEmpty && Set(headings).count == headings.count)
                #expect(headings.allSatisfy { $0.hasSuffix(" decides") })
            }
        }
    }
}
