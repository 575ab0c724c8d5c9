// What every page can do better with JavaScript than without: focus, one sending at a time, copying.

// A `div` with autofocus does not take the focus in every browser.
const summary = document.querySelector(".problems");
summary?.focus();
summary?.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    const field = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!field) return;
    event.preventDefault();
    for (let around = field.closest("details"); around; around = around.parentElement.closest("details")) around.open = true;
    (document.querySelector(`label[for="${CSS.escape(field.id)}"]`) ?? field).scrollIntoView();
    field.focus({ preventScroll: true });
});

// A second press while the first is on its way does nothing.
const patience = 8000;

function release(form) {
    delete form.dataset.sending;
    for (const button of form.querySelectorAll("button[aria-disabled]")) button.removeAttribute("aria-disabled");
}

document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== "post") return;
    if (form.dataset.sending !== undefined) {
        event.preventDefault();
        return;
    }
    form.dataset.sending = "";
    event.submitter?.setAttribute("aria-disabled", "true");
    // Without an answer the person may want to try again.
    setTimeout(release, patience, form);
});

window.addEventListener("pageshow", () => document.querySelectorAll("form[data-sending]").forEach(release));

for (const field of document.querySelectorAll(".copy > :is(input, textarea)")) {
    if (!navigator.clipboard) break;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "secondary";
    button.textContent = "Copy";
    button.addEventListener("click", async () => {
        try {
            await navigator.clipboard.writeText(field.value);
            button.textContent = "Copied";
        } catch {
            field.select();
        }
    });
    button.setAttribute("aria-describedby", field.id);
    button.setAttribute("aria-live", "polite");
    field.after(button);
}
