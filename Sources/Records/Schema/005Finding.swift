extension Schema {
    /// What erasures, invitations and the sweep look for, found without reading other people's rows.
    static let finding = """
        CREATE INDEX sessionLogGroup ON sessionLog (nurtureGroup);
        CREATE INDEX draftSchool ON draft (school);
        CREATE INDEX uploadSchool ON upload (school);
        CREATE INDEX invitationPerson ON invitation (person);
        CREATE INDEX guessAge ON guess (at);
        """
}
