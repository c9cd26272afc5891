import { expect, it } from "vitest";
import { aWorkbook } from "./testing/a-workbook.ts";
import { openTestApp } from "./testing/open-app.ts";
import { surveyContent } from "./testing/survey-content.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const ROWS = 10_000;
const QUESTIONS = 4_000;

/** A form of 10,000 rows, its questions with labels of this length. */
async function largeForm(length: number): Promise<Uint8Array> {
  const label = "¿Qué opina? ".repeat(Math.ceil(length / 12));
  const survey = Array.from({ length: QUESTIONS }, (_, n) => [
    ...[n === 0 ? "select_one larga" : "select_one si_no", `p${n}`, `${n} ${label}`],
  ]);
  const choices = Array.from({ length: ROWS - QUESTIONS }, (_, n) => [
    ...["larga", `c${n}`, `Opción ${n}`],
  ]);
  return await aWorkbook({ formId: "grande", survey, choices });
}

async function send(bytes: Uint8Array) {
  const test = await openTestApp();
  const token = await test.token("editor");
  const answer = await test.app.request("/api/v1/surveys/import", {
    method: "POST",
    body: bytes.slice(),
    headers: { Authorization: `Bearer ${token}`, "Content-Type": XLSX },
  });
  return { ...test, answer };
}

it("takes in 10,000 rows in one request", async () => {
  const { answer, deps } = await send(await largeForm(60));
  expect(answer.status).toBe(201);
  expect(await answer.json<object>()).toMatchObject({
    report: { counts: { questions: { select_one: QUESTIONS + 1 }, choices: ROWS - QUESTIONS + 2 } },
  });
  expect(await surveyContent(deps.db)).toContain("grande");
});

it("refuses with words what the rows of D1 cannot hold, and takes it in elsewhere", async () => {
  const { answer, deps } = await send(await largeForm(480));
  if (deps.db.engine === "sqlite") {
    expect(answer.status).toBe(201);
    return;
  }
  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain("import.questionnaire_too_large");
  expect(await surveyContent(deps.db)).not.toContain("grande");
});
