import GRDB

/// The database's shape. Each migration is a file of its own and is never edited once it has landed.
enum Schema {
    static let migrations: [(name: String, statements: String)] = [
        ("001 programme and people", programmeAndPeople),
        ("002 pupils", pupils),
        ("003 groups", groups),
        ("004 cover", cover),
        ("004 import receipts", importReceipts),
        ("004 taking back", takingBack),
        ("005 finding", finding),
        ("006 outcomes", outcomes),
        ("006 reports", reports),
        ("006 mail", mail),
        ("007 shares", shares),
        ("008 place", place),
        ("008 tutors", tutors),
        ("008 nominations", nominations),
        ("008 set-up", setUp),
        ("008 establishments", establishments),
        ("008 consents", consents),
        ("008 forming", forming),
        ("009 forming settings", formingSettings),
        ("009 topics", topics),
        ("009 asking leads", askingLeads),
        ("009 keeping invitations", keepingInvitations),
    ]

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        for migration in migrations {
            migrator.registerMigration(migration.name) { try $0.execute(sql: migration.statements) }
        }
        return migrator
    }
}
