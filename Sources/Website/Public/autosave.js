// Keeps what is typed into a form as a draft on the server, and says truthfully whether that worked.

const pause = 1000;
const longestWait = 60_000;
const slow = 20_000;
const patience = 4000;
const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: "Europe/London" });

class Draft {
    // Every change counts one up; whatever the server has acknowledged is `kept`.
    changes = 0;
    kept = 0;
    failures = 0;
    isGivenUp = false;
    isSubmitted = false;
    sending = null;

    constructor(form) {
        this.form = form;
        this.status = form.querySelector("[data-saved]");
        form.addEventListener("input", () => this.changed(pause));
        form.addEventListener("change", () => this.changed(0));
        // Before the guard against a second sending, which must not see a submission that only waits.
        form.addEventListener("submit", (event) => this.submit(event));
    }

    get isUnsaved() {
        return this.changes > this.kept && !this.isSubmitted;
    }

    get isInTrouble() {
        return this.isUnsaved && (this.failures > 0 || this.isGivenUp || !navigator.onLine);
    }

    changed(wait) {
        this.changes += 1;
        this.isGivenUp = false;
        this.schedule(this.failures > 0 ? Math.max(wait, pause) : wait);
    }

    schedule(wait) {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.send(), wait);
    }

    // The fields as the form would send them, without what is secret or a file.
    get body() {
        const secret = new Set([...this.form.querySelectorAll("input[type=password]")].map((input) => input.name));
        const fields = new URLSearchParams({ form: new URL(this.form.getAttribute("action"), location).pathname });
        for (const [name, value] of new FormData(this.form)) {
            if (typeof value === "string" && !secret.has(name)) fields.append(name, value);
        }
        return fields;
    }

    async send() {
        if (!this.isUnsaved || this.isGivenUp || this.sending) return;
        clearTimeout(this.timer);
        this.sending = this.post(this.changes);
        await this.sending;
        this.sending = null;
        if (!this.isUnsaved || this.isGivenUp) return;
        this.schedule(this.failures > 0 ? Math.min(pause * 2 ** this.failures, longestWait) : 0);
    }

    async post(changes) {
        this.request = new AbortController();
        const limit = setTimeout(() => this.request.abort(), slow);
        const { signal } = this.request;
        try {
            this.heard(await fetch(this.form.dataset.draft, { method: "POST", body: this.body, redirect: "manual", signal }), changes);
        } catch {
            this.failed("Not saved: no connection. It will be tried again.");
        } finally {
            clearTimeout(limit);
        }
    }

    heard(answer, changes) {
        if (answer.status === 204) {
            this.kept = changes;
            this.failures = 0;
            this.say(`Saved at ${clock.format(new Date())} as a draft`);
        } else if (answer.status === 401 || answer.type === "opaqueredirect") {
            this.giveUp("Not saved: you are signed out. Press the button to sign in again; what you typed comes along.");
        } else if (answer.status >= 500 || answer.status === 429 || answer.status === 408) {
            this.failed("Not saved: the server is busy. It will be tried again.");
        } else if (answer.status === 413) {
            this.giveUp("Not saved: this is too long. Shorten it.");
        } else {
            this.giveUp("Not saved as a draft. Press the button to save it.");
        }
    }

    failed(words) {
        this.failures += 1;
        this.say(words);
    }

    // Until something else is typed.
    giveUp(words) {
        this.isGivenUp = true;
        this.say(words);
    }

    say(words) {
        if (this.status && this.status.textContent !== words) this.status.textContent = words;
    }

    // A draft that is still on its way must not arrive after what was submitted.
    async submit(event) {
        if (event.defaultPrevented) return;
        clearTimeout(this.timer);
        if (!this.sending) {
            this.isSubmitted = true;
            return;
        }
        event.preventDefault();
        const { submitter } = event;
        await Promise.race([this.sending, new Promise((resolve) => setTimeout(resolve, patience))]);
        this.request.abort();
        await this.sending;
        this.form.requestSubmit(submitter);
    }

    // The page is going: one last request that outlives it.
    leave() {
        if (!this.isUnsaved || this.isGivenUp) return;
        clearTimeout(this.timer);
        this.request?.abort();
        fetch(this.form.dataset.draft, { method: "POST", body: this.body, keepalive: true }).catch(() => {});
    }

    comeBack() {
        this.isSubmitted = false;
        if (this.isUnsaved) this.schedule(0);
    }
}

const drafts = [...document.querySelectorAll("form[data-draft]")].map((form) => new Draft(form));

window.addEventListener("online", () => drafts.forEach((draft) => draft.schedule(0)));
window.addEventListener("pagehide", () => drafts.forEach((draft) => draft.leave()));
window.addEventListener("pageshow", (event) => event.persisted && drafts.forEach((draft) => draft.comeBack()));
window.addEventListener("beforeunload", (event) => {
    if (drafts.some((draft) => draft.isInTrouble)) event.preventDefault();
});
