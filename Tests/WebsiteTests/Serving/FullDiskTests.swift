import Foundation
import GRDB
import Nurture
import Testing

@testable import Records
@testable import Website

@Suite("A full disk")
struct FullDiskTests {
    @Test("is said in a sentence; nothing has changed, and what was typed is sent again with one press")
    func full() async throws {
        try await withSite { site in
            let tutor = try await site.signedIn(.tutor)
            let path = Link.session(site.world.bluebirds.session)
            let page = try await tutor.get(path)
            let tune = String(repeating: "Marched to <drums> & back. ", count: 140)
            try await limit(site, toPresent: true)
            let before = try await site.digest()
            let answer = try await tutor.fill(page, formTo: "\(path)/log", with: ["did": tune])
            #expect(answer.status == 503)
            #expect(try answer.html.heading == "Nothing could be saved")
            #expect(try await site.digest() == before)
            #expect(!site.logged.contains { $0.contains("drums") })

            try await limit(site, toPresent: false)
            let saved = try await tutor.fill(answer, formTo: "\(path)/log", with: [:])
            #expect(saved.status == 303)
            let log = try await site.desk(.tutor).session(site.world.bluebirds.session).content
            #expect(log.whatWeDid == tune.trimmingCharacters(in: .whitespaces))
        }
    }

    private func limit(_ site: Site, toPresent isFull: Bool) async throws {
        try await site.records.inSteps { steps in
            let pages = try Int.fetchOne(steps.db, sql: "PRAGMA main.page_count") ?? 0
            _ = try Int.fetchOne(steps.db, sql: "PRAGMA main.max_page_count = \(isFull ? pages : 1_000_000)")
        }
    }
}
