extension Schema {
    /// An invitation to the five questions is kept for as long as it counts among the times that a family may be asked.
    static let keepingInvitations = """
        INSERT INTO retention (tableName, since, controller, purpose, rule) VALUES
            ('homeInvitation', '2026-11-25', 'school', 'Lets one carer answer for one child: give home''s part of the report, or say what is allowed', '30 days after it expires; where it is about what is allowed, 60 days at least after it was made');
        """
}
