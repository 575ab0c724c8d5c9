import Nurture

extension DemonstrationNominations {
    /// The first of those who wait who make a group are to be one, as the school's lead decides; it is not formed yet, and the others
    /// wait on.
    func decide() async throws {
        let ground = try await lead.formingGround(at: school)
        guard let group = try firstGroup(ground) else { return }
        let running = ground.running.map { running in
            DecisionContent.Group(
                pupils: ground.seekers.filter { $0.place == running.id }.map(\.id), slot: running.slot, running: running.id)
        }
        let decision = DecisionContent(
            groups: running + [group], unplaced: ground.waiting.map(\.id).filter { !group.pupils.contains($0) },
            reason: "Near in age, and their class teachers can spare them at this time.")
        try await lead.keep(decision, id: .new(), at: school)
    }

    /// Four who are near in age and keep every rule at a time at which no group runs.
    private func firstGroup(_ ground: FormingGround) throws -> DecisionContent.Group? {
        let problem = try ground.problem(rooms: ground.rooms, mostGroups: ground.usualGroups)
        let held = { (slot: Slot) in HeldSlot(slot, minutes: ground.settings.minutesInRoom) }
        for slot in ground.offered where !ground.running.contains(where: { held($0.slot).overlaps(held(slot)) }) {
            let free = ground.waiting.filter { $0.free?.contains(slot) == true }
                .sorted { ($0.birthMonth, $0.name) < ($1.birthMonth, $1.name) }
            for first in free.indices.dropLast(3) {
                let pupils = free[first..<first + 4].map(\.id)
                let review = ArrangementReview([(pupils.map(\.description), slot)], in: problem) { _ in "" }
                guard review.groups.allSatisfy(\.broken.isEmpty) else { continue }
                return DecisionContent.Group(pupils: pupils, slot: slot)
            }
        }
        return nil
    }
}
