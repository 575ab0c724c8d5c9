import Nurture
import Records

enum SessionDoors {
    static let all: [Door] = [
        .get("/sessions/{session}", .openSession, .named(.session), answer: SavingSession.show),
        .post(
            "/sessions/{session}/log", .logSession, .named(.session), on: "/sessions/{session}", sample: SessionForm.sample,
            answer: SavingSession.log),
        .post(
            "/sessions/{session}/notes", .writeNote, .named(.session), on: "/sessions/{session}", sample: SessionForm.sample,
            answer: SavingSession.notes),
        .post(
            "/sessions/{session}/voices", .recordVoice, .named(.session), on: "/sessions/{session}", sample: VoiceForm.sample,
            answer: SavingSession.voices),
        .get("/sessions/{session}/taking-back", .takeBackVoice, .named(.session), answer: TakingBackPage.show),
        .post(
            "/sessions/{session}/taking-back", .takeBackVoice, .named(.session), on: "/sessions/{session}/taking-back",
            sample: { world in Form([("voice", world["voice"])]) }, answer: TakingBackPage.save),
        .get("/sessions/{session}/hand-over", .openSession, .named(.session), answer: SessionHandOverPage.show),
        .get("/sessions/{session}/change", .moveSession, .named(.session), answer: ChangingSession.show),
        .post(
            "/sessions/{session}/moves", .moveSession, .named(.session), on: "/sessions/{session}/change",
            sample: { _ in Form([("day", "2026-12-01"), ("time", "11:00"), ("moveReason", "noRoom"), ("isMeant", "2026-12-01")]) },
            answer: ChangingSession.move),
        .post(
            "/sessions/{session}/cancellation", .cancelSession, .named(.session), on: "/sessions/{session}/change",
            sample: { _ in Form([("cancelReason", "noRoom")]) }, answer: ChangingSession.cancel),
        .post("/sessions/{session}/reinstatement", .reinstateSession, .named(.session), sample: { _ in Form() }) { visit in
            try await visit.desk.reinstate(visit.session)
            return .seeOther(Link.session(try visit.session))
        },
        .get("/sessions/{session}/cover", .arrangeCover, .named(.session), answer: CoverPage.show),
        .post(
            "/sessions/{session}/cover", .arrangeCover, .named(.session), on: "/sessions/{session}/cover",
            sample: { world in Form([("tutor", world["tutor"])]) }, answer: CoverPage.save),
    ]
}
