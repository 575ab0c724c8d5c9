import GRDB
import Nurture

extension Transaction {
    /// Expected training of a service's people that runs out within sixty days, or has run out.
    func trainingLapsing(at service: ID<Service>) throws -> [Waiting] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT v.name AS serviceName, max(t.validUntil) AS ends FROM role r JOIN trainingTaken t ON t.person = r.person
                JOIN trainingTopic p ON p.id = t.topic JOIN service v ON v.id = r.service AND v.programme = p.programme
                WHERE r.service = :service AND r.role IN ('tutor', 'trainee') AND p.isExpected
                AND NOT EXISTS (SELECT 1 FROM trainingTopicEnd e WHERE e.topic = p.id)
                AND r.startsOn <= :today AND (r.endsOn IS NULL OR r.endsOn >= :today)
                GROUP BY t.person, t.topic HAVING count(*) = count(t.validUntil) AND max(t.validUntil) <= :until ORDER BY ends
                """,
            arguments: ["service": service, "today": today, "until": today.adding(days: TrainingState.noticeDays)])
        guard let first = rows.first else { return [] }
        let since = (first["ends"] as Day).adding(days: -TrainingState.noticeDays)
        return [Waiting(since: since, subject: .training(service, serviceName: first["serviceName"], count: rows.count))]
    }
}
