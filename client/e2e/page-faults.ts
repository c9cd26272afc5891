import type { Page } from "playwright-core";

const MOST_TABS = 120;

/** Headings of the page in order, as `2 Es anónima`. */
async function headingsOf(page: Page): Promise<readonly string[]> {
  return await page
    .locator(":is(h1, h2, h3, h4):visible")
    .evaluateAll((all) =>
      all.map(({ tagName, textContent }) => `${tagName.slice(1)} ${textContent}`),
    );
}

/** Headings that leave out a level, and pages without exactly one heading of the first. */
export async function headingFaults(page: Page): Promise<readonly string[]> {
  const headings = await headingsOf(page);
  const level = (heading: string | undefined) => Number(heading?.charAt(0) ?? 1);
  const skipping = headings.filter((heading, at) => level(heading) > level(headings[at - 1]) + 1);
  const first = headings.filter((heading) => level(heading) === 1);
  return first.length === 1 ? skipping : [...skipping, `${String(first.length)} first headings`];
}

/**
 * Texts that would be read in a wrong language on a page in a language without approved texts: only
 * drafts are in it; whatever else has letters must say that it is Spanish. Of what somebody wrote
 * the language is not known.
 */
export async function languageFaults(
  page: Page,
  written: readonly string[],
): Promise<readonly string[]> {
  return await page.evaluate((known) => {
    const faults: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent?.trim() ?? "";
      if (element === null || !/\p{L}/u.test(text) || known.includes(text)) continue;
      if (element.closest("script, [data-folio], textarea, [hreflang], .languages")) continue;
      const isDraft = element.closest(".shown > :first-child") !== null;
      // An option holds no markup: its draft has the Spanish in brackets.
      if (element.matches("option:not([lang])") && /\(.+\)$/.test(text)) continue;
      const language = element.closest("[lang]")?.getAttribute("lang");
      // What speakers call their language is in it.
      const named = element.closest("th > [lang]")?.closest<HTMLElement>("tr[data-language]");
      const expected =
        named?.dataset["language"] ?? (isDraft ? document.documentElement.lang : "es");
      if (language !== expected) faults.push(`${String(language)}: ${text}`);
    }
    return faults;
  }, written);
}

/** What is wrong with the element that has the focus; undefined after the last one. */
async function focusFault(page: Page): Promise<readonly string[] | undefined> {
  return await page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return undefined;
    const name = `${element.tagName} ${element.id} ${element.textContent.slice(0, 30)}`;
    const box = element.getBoundingClientRect();
    const faults: string[] = [];
    const exit = document.querySelector(".exit");
    const bar = exit?.getBoundingClientRect();
    const isBarFixed = exit !== null && getComputedStyle(exit).position === "fixed";
    if (bar !== undefined && isBarFixed && element !== exit) {
      const isUnder = box.bottom > bar.top && box.top < bar.bottom;
      if (isUnder && box.right > bar.left && box.left < bar.right) faults.push(`under: ${name}`);
    }
    const middle = Math.min(Math.max((box.top + box.bottom) / 2, 1), innerHeight - 1);
    const seen = document.elementFromPoint((box.left + box.right) / 2, middle);
    const isSeen = seen !== null && (element.contains(seen) || seen.contains(element));
    if (box.bottom <= 0 || box.top >= innerHeight || !isSeen) faults.push(`unseen: ${name}`);
    // The parts of a day are marked by the browser, inside the field.
    const isDay = element.matches("input[type=date]");
    const ringed = [element, element.closest(".choice")].flatMap((one) => one ?? []);
    const isRinged = ringed.some((one) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
    });
    if (!isRinged && !isDay) faults.push(`no ring: ${name}`);
    // The button that leaves stands where it always stands.
    if (element !== exit) {
      const before = Number(document.body.dataset["before"] ?? 0);
      if (box.bottom + scrollY <= before) faults.push(`above the one before: ${name}`);
      document.body.dataset["before"] = String(box.top + scrollY);
    }
    return faults;
  });
}

/** Tabs once through the page: focus that is hidden, without a ring, or goes upwards. */
export async function focusFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(() => {
    document.body.dataset["before"] = "0";
    scrollTo(0, 0);
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute("tabindex");
  });
  const faults: string[] = [];
  for (let press = 0; press < MOST_TABS; press += 1) {
    await page.keyboard.press("Tab");
    const found = await focusFault(page);
    if (found === undefined) return press === 0 ? ["nothing takes the focus"] : faults;
    faults.push(...found);
  }
  return [...faults, "the focus never leaves the page"];
}

/** How far the page reaches beyond the window on the right. */
export async function widthBeyond(page: Page): Promise<number> {
  return await page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
}
