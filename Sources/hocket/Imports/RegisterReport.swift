import Records

/// What a file of the register changed, or would change: how many, and which.
struct RegisterReport {
    let changes: RegisterChanges
    let isDryRun: Bool
    /// How many of each kind are listed at most.
    let most: Int

    var text: String {
        guard !changes.isNothing else { return (["Nothing is new in this file."] + missing).joined(separator: "\n") }
        let counts =
            "Added: \(changes.added.count). Closed: \(changes.closed.count). Open again: \(changes.reopened.count). Renamed: \(changes.renamed.count). Moved: \(changes.moved.count). Otherwise changed: \(changes.otherwise). New links: \(changes.links)."
        let lists =
            list("Added", changes.added) { _ in "" } + list("Closed", changes.closed) { $0.after.isEmpty ? "" : ", on \($0.after)" }
            + list("Open again", changes.reopened) { _ in "" } + list("Renamed", changes.renamed) { ", before: \($0.before)" }
            + list("Moved", changes.moved) { $0.before == $0.after ? ", on the map" : ", from \($0.before) to \($0.after)" }
        return ([isDryRun ? "This would change; nothing was changed." : nil, counts].compactMap { $0 } + lists + missing)
            .joined(separator: "\n")
    }

    private func list(_ title: String, _ lines: [RegisterChange], _ more: (RegisterChange) -> String) -> [String] {
        guard !lines.isEmpty else { return [] }
        let shown = lines.prefix(most).map { "  \($0.urn)  \($0.name)\(more($0))" }
        let rest = lines.count - shown.count
        return ["\(title):"] + shown + (rest > 0 ? ["  and \(rest) more; --all lists them"] : [])
    }

    private var missing: [String] {
        guard !changes.missing.isEmpty else { return [] }
        return list("Not in this file, and left as they are", changes.missing) { _ in "" }
    }
}
