// The programme's nouns as types, so that `ID<Pupil>` cannot be handed over where an `ID<Group>` is meant.
// What is known about each of them depends on who asks, so none of them holds anything.

/// A funded national programme.
public enum Programme {}
/// A music service or hub lead organisation.
public enum Service {}
/// A school that we work with, one for each number in the national register.
public enum School {}
/// A service at a school, dated.
public enum Partnership {}
/// Somebody who signs in.
public enum Person {}
/// What a person is somewhere, from when to when.
public enum RoleHeld {}
/// A signed-in browser.
public enum SignIn {}
/// A single-purpose address.
public enum Invitation {}
/// A child, who belongs to a school.
public enum Pupil {}
/// An adult whom the school named as entitled to speak for a pupil.
public enum Carer {}
/// The school lead's proposal of a pupil, with reasons.
public enum Nomination {}
/// One answer to one of the five questions.
public enum Consent {}
/// Three to five pupils with a tutor, a school and a slot.
public enum Group {}
/// A pupil's dated place in a group.
public enum Membership {}
/// An adult's dated place with a group.
public enum Attachment {}
/// One weekly meeting of a group.
public enum Session {}
/// One adult's line on one pupil in one session.
public enum Note {}
/// Something a pupil said or chose.
public enum Voice {}
/// The fact that a worry was passed on.
public enum HandOver {}
/// Something typed and not yet saved.
public enum Draft {}
/// A file that waits to be looked at, for a day at most.
public enum Upload {}
/// A letter that waits to be sent.
public enum Mail {}
/// The ending of all that is known of one child.
public enum Erasure {}
/// One row of the audit.
public enum AuditEntry {}
/// An intended change: personal, social or musical.
public enum Outcome {}
/// A sign of an outcome that a teacher or tutor would recognise.
public enum Indicator {}
/// One voice's part of the report on one pupil.
public enum Contribution {}
/// A pupil's own aim.
public enum Goal {}
/// An address by which one carer gives home's contribution on one child.
public enum HomeInvitation {}
/// A browser in which the child's birth date was right.
public enum HomeOpening {}
/// A document made for one audience, frozen.
public enum Share {}
/// That somebody reminded those who have not answered yet.
public enum Reminder {}
