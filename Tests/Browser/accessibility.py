"""What must hold for every page, each check as a list of sentences about what is wrong."""

from __future__ import annotations

import json
from pathlib import Path

import axe_playwright_python
from playwright.sync_api import Page

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# What a family reads may be in its own language, and so may what its readers check.
LANGUAGES = ["en-GB", "cy", "pl", "ro", "ur", "pa", "bn", "ar", "so"]
# In other colours only what is about colours can change.
COLOURS = ["color-contrast", "link-in-text-block"]

SIZES = [{"width": 1280, "height": 900}, {"width": 375, "height": 667}]


def axe(page: Page, rules: list[str] | None = None) -> list[str]:
    """What axe-core finds on the page as it stands."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE)
    only = {"type": "rule", "values": rules} if rules else {"type": "tag", "values": WCAG}
    options = {"runOnly": only, "resultTypes": ["violations"]} | ({} if rules else {"rules": {"target-size": {"enabled": True}}})
    found = page.evaluate("options => axe.run(options)", options)
    return [
        f"axe {violation['id']}: {violation['help']}: {node['html'][:160]} {told(node)}"
        for violation in found["violations"]
        for node in violation["nodes"][:3]
    ]


def told(node: dict) -> str:
    return " ".join(json.dumps(check["data"])[:160] for check in node["any"] if check["data"])


def axe_everywhere(page: Page) -> list[str]:
    """Narrow and wide, light and dark."""
    problems = []
    for size in SIZES:
        page.set_viewport_size(size)
        page.emulate_media(color_scheme="light")
        problems += [f"at {size['width']} px: {problem}" for problem in axe(page)]
        page.emulate_media(color_scheme="dark")
        problems += [f"at {size['width']} px in the dark: {problem}" for problem in axe(page, COLOURS)]
    page.emulate_media(color_scheme="light")
    return problems


def frame_of_the_page(page: Page) -> list[str]:
    """A language, a title, one main heading and no level left out below it; nothing inline; in the demonstration, the banner."""
    return page.evaluate(
        """languages => {
            const problems = [];
            const headings = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")];
            const ones = headings.filter(heading => heading.tagName === "H1");
            if (!languages.includes(document.documentElement.lang)) problems.push("no language");
            if (!/^.+ – Hocket$/.test(document.title)) problems.push(`the title is “${document.title}”`);
            if (ones.length !== 1) problems.push(`${ones.length} main headings`);
            let level = 1;
            for (const heading of headings.slice(headings.indexOf(ones[0]))) {
                const mine = Number(heading.tagName[1]);
                if (mine > level + 1) problems.push(`“${heading.textContent}” leaves out a level of headings`);
                level = mine;
            }
            if (document.querySelector("[style], style")) problems.push("a style of its own");
            if (document.querySelector("script:not([src])")) problems.push("an inline script");
            for (const element of document.querySelectorAll("*")) {
                for (const attribute of element.attributes) {
                    if (attribute.name.startsWith("on")) problems.push(`${element.tagName} has ${attribute.name}`);
                }
            }
            const banner = document.querySelector(".demonstration");
            if (!banner || !banner.checkVisibility()) problems.push("it does not say that it is a demonstration");
            return problems;
        }""",
        LANGUAGES,
    )


def sideways_scroll(page: Page, width: int = 320, text_size: str = "") -> list[str]:
    """Everything fits into the width (WCAG 1.4.10), also with text twice the size (1.4.4); tables may scroll within themselves."""
    page.set_viewport_size({"width": width, "height": 700})
    wide = page.evaluate(
        """textSize => {
            document.documentElement.style.fontSize = textSize;
            const room = document.documentElement.clientWidth;
            if (document.documentElement.scrollWidth <= room) return [];
            const scrolls = element => element && (/(auto|scroll|hidden|clip)/.test(getComputedStyle(element).overflowX)
                || scrolls(element.parentElement));
            return [...document.body.querySelectorAll("*")]
                .filter(element => element.getBoundingClientRect().right > room + 1 && !scrolls(element.parentElement))
                .slice(0, 3).map(element => element.outerHTML.slice(0, 120));
        }""",
        text_size,
    )
    page.evaluate("() => { document.documentElement.style.fontSize = '' }")
    return [f"wider than {width} px{' with large text' if text_size else ''}: {element}" for element in wide]


def cut_off_text(page: Page) -> list[str]:
    """With text twice the size, nothing is cut off by a box that stays as it was."""
    page.set_viewport_size({"width": 1280, "height": 900})
    return page.evaluate(
        """() => {
            document.documentElement.style.fontSize = "200%";
            const cut = [...document.body.querySelectorAll("*")].filter(element => {
                const style = getComputedStyle(element);
                if (!element.checkVisibility() || style.position === "absolute" || element.closest(".unseen, svg, input")) return false;
                const hides = axis => /(hidden|clip)/.test(axis);
                return hides(style.overflowX) && element.scrollWidth > element.clientWidth + 1
                    || hides(style.overflowY) && element.scrollHeight > element.clientHeight + 1;
            });
            document.documentElement.style.fontSize = "";
            return cut.slice(0, 3).map(element => `cut off with large text: ${element.outerHTML.slice(0, 120)}`);
        }"""
    )


def small_targets(page: Page, least: int = 44) -> list[str]:
    """What is pressed is at least 44 px wide and high, with its label; links within sentences are as high as the sentence."""
    page.set_viewport_size(SIZES[1])
    return page.evaluate(
        """least => {
            const problems = [];
            const box = element => element.getBoundingClientRect();
            const isInSentence = element => {
                if (element.tagName !== "A" || getComputedStyle(element).display !== "inline") return false;
                const around = element.closest("p, li, dd, td, th, figcaption, span");
                return around && around.textContent.trim().length > element.textContent.trim().length;
            };
            for (const element of document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary")) {
                if (!element.checkVisibility({ visibilityProperty: true }) || isInSentence(element)) continue;
                if (element.classList.contains("skip")) continue;
                // A choice is pressed by its label as well: one target, as large as both together.
                const parts = [element, ...(["radio", "checkbox"].includes(element.type) ? element.labels : [])].map(box);
                const width = Math.max(...parts.map(part => part.right)) - Math.min(...parts.map(part => part.left));
                const height = Math.max(...parts.map(part => part.bottom)) - Math.min(...parts.map(part => part.top));
                if (width < least - 0.5 || height < least - 0.5) {
                    problems.push(`${Math.round(width)} × ${Math.round(height)} px: ${element.outerHTML.slice(0, 120)}`);
                }
            }
            return problems.slice(0, 5);
        }""",
        least,
    )


def focus_by_tab(page: Page, most: int = 200) -> list[str]:
    """Goes through the page with the Tab key: wherever the focus is, it can be seen, and nothing that sticks covers it."""
    problems: list[str] = []
    page.evaluate("() => { document.activeElement?.blur(); window.scrollTo(0, 0); window.visited = new Set() }")
    for _ in range(most):
        page.keyboard.press("Tab")
        state = page.evaluate(
            """() => {
                const element = document.activeElement;
                if (!element || element === document.body || window.visited.has(element)) return null;
                window.visited.add(element);
                const named = element.outerHTML.slice(0, 120);
                // A radio's or checkbox's ring may be drawn around its label.
                const drawn = [element, ...(element.labels ?? []), ...[...(element.labels ?? [])].flatMap(label => [...label.children])];
                const isOutlined = drawn.some(part => {
                    const style = getComputedStyle(part);
                    return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
                });
                if (!isOutlined) return { problem: `no outline: ${named}` };
                const shown = element.getBoundingClientRect().width > 1 ? element : element.labels?.[0] ?? element;
                const box = shown.getBoundingClientRect();
                const points = [[box.left + 3, box.top + 3], [box.left + box.width / 2, box.top + box.height / 2], [box.right - 3, box.bottom - 3]];
                const isSeen = points.some(([x, y]) => {
                    const top = document.elementFromPoint(x, y);
                    return top && (top === shown || shown.contains(top) || top.contains(shown) && !getComputedStyle(top).position.match(/sticky|fixed/)
                        || [...(element.labels ?? [])].some(label => label.contains(top)));
                });
                return { problem: isSeen ? null : `covered or out of sight: ${named}` };
            }"""
        )
        if state is None:
            break
        if state["problem"]:
            problems.append(state["problem"])
    return problems[:5]
