import Nurture
import Records

/// What an export holds of the profile. Other children are counted and not named.
struct ExportedProfile {
    let export: PupilExport

    var lines: [[String]] {
        ProfileFields.lines(of: export.profile).map { [$0.label, $0.text] } + links + child + home + talks
    }

    private var links: [[String]] {
        PupilLinkKind.allCases.map { kind in
            let number = export.links[kind] ?? 0
            return [kind.words, number == 0 ? "" : number == 1 ? "One other child" : "\(number) other children"]
        }
    }

    private var child: [[String]] {
        export.words.child.map { said in
            [
                "The child, for the tutor (\(said.at.day.short), asked by \(said.askedBy), written down by \(said.writtenBy))",
                said.words.map { "“\($0)”" } ?? "Chose not to say anything",
            ]
        }
    }

    private var home: [[String]] {
        export.words.home.map {
            ["Home, for the tutor (\([$0.by, $0.at.day.short].compactMap(\.self).joined(separator: ", ")))", $0.words]
        }
    }

    private var talks: [[String]] { export.talks.map { ["Profile talked through", "\($0.on.short), \($0.names.listed)"] } }
}
