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
/// A paper with answers, scanned or photographed.
public enum ConsentScan {}
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
/// An address by which one carer answers for one child: gives home's contribution, or says what is allowed.
public enum HomeInvitation {}
/// A browser in which the child's birth date was right.
public enum HomeOpening {}
/// A document made for one audience, frozen.
public enum Share {}
/// That somebody reminded those who have not answered yet.
public enum Reminder {}
/// A place at a school that is quiet and enclosed.
public enum Room {}
/// A weekday and start time at which a school can let pupils go.
public enum OfferedTime {}
/// Days on which a year group, or the whole school, is out.
public enum Trip {}
/// A kind of instrument that a school has or a service lends.
public enum Instrument {}
/// Instruments kept for one group, from when to when.
public enum InstrumentBooking {}
/// One of a service's music centres.
public enum Centre {}
/// One version of what a school and a service agreed on for a group.
public enum Agreement {}
/// What was agreed at the meeting before a group starts.
public enum MeetingNote {}
/// A field of training.
public enum TrainingTopic {}
/// A course with its date and place.
public enum Course {}
/// That somebody took training, on a day.
public enum TrainingTaken {}
/// The talk with a school about which signs would matter to it.
public enum OutcomeTalk {}
/// A calendar's secret address.
public enum Feed {}
/// That two pupils are better apart, or help each other.
public enum PupilLink {}
/// That a pupil waits for a place again, or no longer.
public enum WaitingChange {}
/// That two people talked a pupil's profile through.
public enum ProfileTalk {}
/// What a pupil wants the tutor to know.
public enum ProfileVoice {}
/// What a carer wants the tutor to know.
public enum HomeNote {}
/// What somebody did or heard while a group was set up.
public enum SetUpNote {}
/// That a named person said why a group may start without something.
public enum SetUpWaiver {}
/// That a service asked the school leads to invite the families of a group.
public enum LeadRequest {}
/// A school's expression of interest in working with a service.
public enum Interest {}
/// What a service noted about an establishment, with who said it.
public enum EstablishmentNote {}
/// Why a service chose a school.
public enum SchoolChoice {}
/// Something that the register began to say of a school.
public enum RegisterNews {}
/// What somebody decided after groups were suggested.
public enum FormingDecision {}
