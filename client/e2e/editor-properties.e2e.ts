import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { Choice, Definition, Group, Question, Repeat } from "../../surveys/core/index.ts";
import { findPlaced } from "../../surveys/core/index.ts";
import { aDefinition, aGroup, aQuestion, aRepeat } from "../../surveys/core/testing/builders.ts";
import { findViolations } from "./browser.ts";
import { openDraftPages } from "./draft-page.ts";
import type { StoredDraft } from "./draft-server.tsx";

const drafts = openDraftPages();
/** Nothing is sent before typing has rested for a second. */
const PATIENT = { timeout: 10_000 };

const survey = aDefinition([
  aGroup("seccion", [
    aQuestion("escrita", "integer"),
    aQuestion("elegida", "select_one"),
    aQuestion("escala", "range"),
    aQuestion("otra"),
  ]),
  aRepeat("personas", [aQuestion("nombre")]),
]);

const row = (page: Page, name: string) => page.locator(`[id="row-${name}"]`);
const listRow = (page: Page, name: string) => page.locator(`[id="lists-row-${name}"]`);

/** What is written in which fields, and what the draft holds of it. */
interface Written {
  readonly fields: Readonly<Record<string, string | boolean>>;
  readonly stored: unknown;
}
type WrittenOf<Part, Not extends keyof Part> = Readonly<Record<Exclude<keyof Part, Not>, Written>>;

function said(property: string, stored: string | boolean): Written {
  return { fields: { [`prop-${property}`]: stored }, stored };
}

function files(id: string): Written {
  const stored = { image: "a.png", audio: "a.mp3", video: "a.mp4", bigImage: "b.png" };
  const fields = Object.entries(stored).map(([kind, file]) => [`${id}-${kind}`, file] as const);
  return { fields: Object.fromEntries(fields), stored };
}

function pairs(id: string): Written {
  return { fields: { [`${id}-new`]: "color", [`${id}-0`]: "azul" }, stored: { color: "azul" } };
}

const ITEM = {
  label: said("label", "¿Qué fue?"),
  hint: said("hint", "Una ayuda"),
  guidance: said("guidance", "Para quien entrevista"),
  media: files("prop-media"),
  relevant: said("relevant", "${otra} = 'x'"),
  appearance: said("appearance", "w1"),
  notes: said("notes", "Revisar"),
  extra: pairs("prop-extra"),
};

/** The type goes first: what it has no use for goes away with it. */
const QUESTION = {
  type: said("type", "text"),
  ...ITEM,
  required: {
    fields: { "prop-required": "expression", "prop-required-expression": "1 = 1" },
    stored: "1 = 1",
  },
  requiredMessage: said("requiredMessage", "Hace falta"),
  constraint: said("constraint", "string-length(.) > 1"),
  constraintMessage: said("constraintMessage", "Más larga"),
  calculation: said("calculation", "'algo'"),
  default: said("default", "nada"),
  readOnly: { fields: { "prop-readOnly": "yes" }, stored: true },
  trigger: said("trigger", "${otra}"),
  parameters: pairs("prop-parameters-other"),
  autoplay: said("autoplay", "audio"),
  rows: said("rows", "4"),
  refusable: said("refusable", true),
  sensitive: said("sensitive", true),
  publish: said("publish", false),
  facet: said("facet", "cause"),
  pea: { fields: { "pea-axes": true }, stored: { axes: ["1"] } },
} satisfies WrittenOf<Question, "kind" | "name" | OfChoices>;

type OfChoices = "list" | "orOther" | "choiceFilter";

const OF_CHOICES = {
  list: said("list", "colours"),
  orOther: said("orOther", true),
  choiceFilter: said("choiceFilter", "name != 'red'"),
  parameters: {
    fields: { "prop-parameters-randomize": true, "prop-parameters-seed": "7" },
    stored: { randomize: "true", seed: "7" },
  },
} satisfies WrittenOf<Pick<Question, OfChoices | "parameters">, never>;

const OF_RANGE = {
  parameters: {
    fields: {
      "prop-parameters-start": "0",
      "prop-parameters-end": "10",
      "prop-parameters-step": "2",
    },
    stored: { start: "0", end: "10", step: "2" },
  },
};

const GROUP = {
  ...ITEM,
  matrix: said("matrix", true),
  readOnly: { fields: { "prop-readOnly": "yes" }, stored: true },
} satisfies WrittenOf<Group, "kind" | "name" | "items">;

const REPEAT = {
  ...ITEM,
  repeatCount: said("repeatCount", "2"),
} satisfies WrittenOf<Repeat, "kind" | "name" | "items">;

const CHOICE = {
  name: { fields: { "choice-yes_no-0-code": "si" }, stored: "si" },
  label: { fields: { "choice-yes_no-0-label": "Sí" }, stored: "Sí" },
  icon: { fields: { "choice-yes_no-0-icon": "yes" }, stored: "yes" },
  media: files("choice-yes_no-0-media"),
  geometry: { fields: { "choice-yes_no-0-geometry": "16.7 -92.6" }, stored: "16.7 -92.6" },
  attributes: pairs("choice-yes_no-0-attributes"),
} satisfies WrittenOf<Choice, never>;

const SURVEY = {
  title: said("title", "Trámites"),
  description: said("description", "De qué trata"),
  languages: { fields: { "prop-languages-tzo": true }, stored: ["es", "tzo"] },
  textPolicy: said("textPolicy", "approved_only"),
  regionQuestion: said("regionQuestion", "elegida"),
  privacyNotice: said("privacyNotice", "# Aviso"),
  settings: pairs("prop-settings"),
} satisfies WrittenOf<Definition, "slug" | "version" | "lists" | "items">;

async function put(page: Page, id: string, value: string | boolean): Promise<void> {
  const field = page.locator(id.startsWith("pea-") ? `.${id} input` : `[id="${id}"]`).first();
  if (typeof value === "boolean") {
    if ((await field.isChecked()) !== value) await field.press("Space");
    return;
  }
  if (await field.evaluate((one) => one instanceof HTMLSelectElement)) {
    await field.selectOption(value);
    return;
  }
  await field.fill(value);
  if (id.endsWith("-new")) await field.press("Enter");
  // Suggestions would lie over what comes next.
  await field.blur();
}

async function write(page: Page, part: Readonly<Record<string, Written>>): Promise<void> {
  for (const { fields } of Object.values(part)) {
    for (const [id, value] of Object.entries(fields)) {
      await page.locator(".properties details").evaluateAll((parts) => {
        for (const one of parts) one.setAttribute("open", "");
      });
      await put(page, id, value);
    }
  }
}

function storedOf(part: Readonly<Record<string, Written>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(part).map(([name, { stored }]) => [name, stored]));
}

function itemIn({ definition }: StoredDraft, name: string) {
  return findPlaced(definition, name)?.item;
}

describe("every property of the model is written in the editor:", () => {
  it.each([
    ["a question", "escrita", QUESTION],
    ["a question of choices", "elegida", OF_CHOICES],
    ["a scale", "escala", OF_RANGE],
    ["a section", "seccion", GROUP],
    ["a repeated group", "personas", REPEAT],
  ] as const)("%s", async (...[, name, part]) => {
    const { page, draft } = await drafts.open(survey);
    await row(page, name).click();
    await write(page, part);
    await expect.poll(() => itemIn(draft, name), PATIENT).toMatchObject(storedOf(part));
  });

  it("a choice", async () => {
    const { page, draft } = await drafts.open(survey);
    await page.locator(".outline-lists summary").click();
    await listRow(page, "yes_no").click();
    await write(page, CHOICE);
    await expect
      .poll(() => draft.definition.lists["yes_no"]?.[0], PATIENT)
      .toEqual(storedOf(CHOICE));
  });

  it("the survey itself", async () => {
    const { page, draft } = await drafts.open(survey);
    await write(page, SURVEY);
    await expect.poll(() => draft.definition, PATIENT).toMatchObject(storedOf(SURVEY));
  });

  it("what its type has no use for, to be taken away", async () => {
    const odd = { list: "colours", orOther: true, choiceFilter: "1", required: true, rows: "3" };
    const { page, draft } = await drafts.open(aDefinition([aQuestion("rara", "note", odd)]));
    await row(page, "rara").click();
    await write(page, {
      orOther: said("orOther", false),
      choiceFilter: said("choiceFilter", ""),
      rows: said("rows", ""),
      required: said("required", "no"),
      list: said("list", ""),
    });
    await expect.poll(() => itemIn(draft, "rara"), PATIENT).toEqual(aQuestion("rara", "note"));
  });
});

it.each([1400, 360])(
  "what is suggested is seen, however low the field stands, %i",
  async (width) => {
    const height = 700;
    const { page } = await drafts.open(survey, { viewport: { width, height } });
    await row(page, "escrita").click();
    await page.locator("details:has(#prop-relevant) > summary").click();
    const field = page.locator("#prop-relevant");
    await field.evaluate((one) => one.scrollIntoView({ block: "end" }));
    await field.pressSequentially("${");
    const box = await page.locator(".suggestions").boundingBox();
    expect(Math.floor((box?.y ?? height) + (box?.height ?? 0))).toBeLessThanOrEqual(height);
    expect(box?.y).toBeGreaterThan(0);
  },
);

describe("the languages offered", () => {
  const box = (page: Page, name: string | RegExp) => page.getByRole("checkbox", { name });
  const languagesOf = ({ definition }: StoredDraft) => definition.languages;

  it("are chosen by their names, Spanish always among them and first", async () => {
    const { page, draft } = await drafts.open(survey);
    expect(await box(page, /^Español/).isChecked()).toBe(true);
    expect(await box(page, /^Español/).isDisabled()).toBe(true);
    await box(page, /tsotsil/).press("Space");
    await box(page, /tseltal/).press("Space");
    await expect.poll(() => languagesOf(draft), PATIENT).toEqual(["es", "tzo", "tzh"]);
    await box(page, /tsotsil/).press("Space");
    await expect.poll(() => languagesOf(draft), PATIENT).toEqual(["es", "tzh"]);
  });

  it("may be others and variants, added by keyboard and said aloud", async () => {
    const { page, draft } = await drafts.open(survey);
    const code = page.getByLabel("Otra lengua o variante");
    await code.fill("tzh-x-oxchuc");
    await code.press("Enter");
    expect(await page.locator(".editor-announcement").innerText()).toContain("Oxchuc");
    expect(await code.inputValue()).toBe("");
    expect(await code.evaluate((one) => one === document.activeElement)).toBe(true);
    await expect.poll(() => languagesOf(draft), PATIENT).toEqual(["es", "tzh-x-oxchuc"]);
    await box(page, /Oxchuc/).press("Space");
    await expect.poll(() => languagesOf(draft), PATIENT).toEqual(["es"]);
    expect(await box(page, /Oxchuc/).isChecked()).toBe(false);
  });

  it.each(["light", "dark"] as const)(
    "refuse what is no code, and why, %s",
    async (colorScheme) => {
      const { page } = await drafts.open(survey, { colorScheme });
      const code = page.getByLabel("Otra lengua o variante");
      await code.fill("Tseltal de Oxchuc");
      await page.getByRole("button", { name: "Agregar la lengua" }).click();
      expect(await page.locator("#prop-languages-new-problem").innerText()).toContain(
        "tzh-x-oxchuc",
      );
      expect(await code.getAttribute("aria-invalid")).toBe("true");
      expect(await findViolations(page)).toEqual([]);
      await code.fill("tzo");
      await code.press("Enter");
      expect(await page.locator("#prop-languages-new-problem").innerText()).toBe(
        "Una lengua se repite.",
      );
      expect(await code.inputValue()).toBe("tzo");
    },
  );
});
