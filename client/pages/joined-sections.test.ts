import { describe, expect, it } from "vitest";
import { questionsOn } from "../../surveys/core/index.ts";
import { aGroup, aQuestion, compiled } from "../../surveys/core/testing/builders.ts";
import { advance, change, resume, revisit, type ScreenStep } from "./journey.ts";
import { joinSections, screenHolding, screensIn } from "./journey-screens.ts";
import { SCREEN_FIELD, STATE_FIELD, writeState } from "./journey-state.ts";
import { CONTEXT } from "./testing/journey-driver.tsx";

const ID = "00000000-0000-4000-8000-000000000001";

/** Two sections; the first needs three plain screens, and the second depends on it. */
function aSurvey() {
  const relevant = { relevant: "${helped} = 'no'" };
  const nested = aGroup("details", [aQuestion("why", "text", relevant), aQuestion("who")]);
  return compiled([
    aGroup("s1", [
      aQuestion("helped", "select_one"),
      nested,
      aQuestion("more", "text", { relevant: "${why} != ''" }),
    ]),
    aGroup("s2", [aQuestion("end"), aQuestion("sorry", "text", relevant)]),
  ]);
}

function joined() {
  const survey = aSurvey();
  joinSections(survey);
  return survey;
}

type Survey = ReturnType<typeof joined>;

const namesOn = (survey: Survey) =>
  screensIn(survey).map(({ items }) => questionsOn(items).map(({ name }) => name));

function begin(survey: Survey): ScreenStep {
  return screen(
    advance({ compiled: survey, fields: [], search: "", context: CONTEXT, newId: () => ID }),
  );
}

function screen(step: { readonly kind: string }): ScreenStep {
  if (!isScreen(step)) throw new Error(`a ${step.kind}, not a screen`);
  return step;
}

function isScreen(step: { readonly kind: string }): step is ScreenStep {
  return step.kind === "screen";
}

/** Presses the button that goes forward. */
function forward(survey: Survey, { screenIndex, state }: ScreenStep) {
  const fields = [
    [STATE_FIELD, writeState(state)],
    [SCREEN_FIELD, String(screenIndex)],
    ...Object.entries(state.answers).map(([name, value]) => [`q:${name}`, textOf(value)] as const),
  ] as const;
  return advance({ compiled: survey, fields, search: "", context: CONTEXT, newId: () => ID });
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

describe("a joined section", () => {
  it("holds all its questions in order under the number of its first screen", () => {
    expect(namesOn(aSurvey())).toEqual([["helped"], ["why", "who"], ["more"], ["end", "sorry"]]);
    expect(namesOn(joined())).toEqual([["helped", "why", "who", "more"], [], [], ["end", "sorry"]]);
  });

  it("keeps its groups whole", () => {
    const [first] = screensIn(joined());
    expect(first?.items.map(({ name }) => name)).toEqual(["helped", "details", "more"]);
  });

  it("is where its former screens lead", () => {
    const survey = joined();
    expect([0, 1, 2, 3, 9].map((index) => screenHolding(survey, index))).toEqual([0, 0, 0, 3, 9]);
    expect(revisit(begin(survey), "2")).toMatchObject({ screenIndex: 0 });
    const kept = { state: writeState(begin(aSurvey()).state), screen: "1" };
    expect(resume(survey, CONTEXT, kept)).toMatchObject({ screenIndex: 0 });
  });

  it("shows at once what an answer opens on it", () => {
    const step = begin(joined());
    expect(step.form.isRelevant("why")).toBe(false);
    const changed = change(step, [["q:helped", "no"]], "helped");
    expect(changed.form.isRelevant("why")).toBe(true);
    expect(changed.screenIndex).toBe(0);
  });

  it("leads on to the next section", () => {
    const survey = joined();
    expect(forward(survey, begin(survey))).toMatchObject({ kind: "screen", screenIndex: 3 });
  });
});

it("a change after all was checked leads through what it opened elsewhere, then back", () => {
  const survey = joined();
  const last = screen(forward(survey, begin(survey)));
  const checked = forward(survey, last);
  expect(checked.kind).toBe("check");
  if (checked.kind !== "check") return;
  const again = screen(revisit(checked, "0"));
  expect(forward(survey, again).kind).toBe("check");
  const changed = change(again, [["q:helped", "no"]], "helped");
  const opened = screen(forward(survey, changed));
  expect(opened.screenIndex).toBe(3);
  expect(forward(survey, opened).kind).toBe("check");
});
