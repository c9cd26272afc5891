import { describe, expect, it } from "vitest";
import { catalogueLists } from "../../db/reference/catalogue-lists.ts";
import { compileDefinition, validate } from "../../surveys/core/index.ts";
import { shippedDefinitions } from "../../surveys/definitions/shipped-definitions.ts";
import { createClock } from "../clock.ts";
import { answerContext } from "../services/answer-context.ts";
import { readSubmission, type Submission } from "../services/submission.ts";
import { openCommandLine } from "./testing/command-line.ts";

const clock = createClock("America/Mexico_City");
const shipped = shippedDefinitions(catalogueLists);
const line = openCommandLine();

async function sample(...argv: readonly string[]): Promise<readonly string[]> {
  const { code, out } = await line.run("sample", ...argv);
  expect(code).toBe(0);
  return out.trimEnd().split("\n");
}

function submissionOf(text: string): Submission {
  const read = readSubmission(JSON.parse(text));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

describe.each(shipped.ok ? shipped.value : [])("sample $slug", (definition) => {
  it("writes bodies that the engine accepts, spread over the languages", async () => {
    const compiled = compileDefinition(definition);
    if (!compiled.ok) throw new Error("does not compile");
    const bodies = (await sample(definition.slug, "--n", "60")).map(submissionOf);
    for (const body of bodies) {
      const context = answerContext(clock, body.answered_on, body.seed ?? "");
      expect(validate(compiled.value, body.answers, context)).toMatchObject({ ok: true });
    }
    const byLanguage = Map.groupBy(bodies, ({ language }) => language);
    expect([...byLanguage.values()].map((group) => group.length)).toEqual([20, 20, 20]);
    expect(new Set(bodies.map(({ id }) => id)).size).toBe(60);
    const { round, channel } = bodies[0] ?? {};
    expect([round, channel]).toEqual([`${definition.slug}-${clock.today().slice(0, 4)}`, "online"]);
  });
});

describe("sample", () => {
  it("says the same for the same seed, and the beginning of it for fewer", async () => {
    const twenty = await sample("percepcion", "--n", "20", "--seed", "7");
    expect(await sample("percepcion", "--n", "5", "--seed", "7")).toEqual(twenty.slice(0, 5));
    expect(await sample("percepcion", "--n", "20", "--seed", "8")).not.toContain(twenty[0]);
  });

  it("shows progress to a person only", async () => {
    const watched = await line.runWatched("sample", "percepcion", "--n", "3");
    expect(watched.err).toContain("Escribiendo respuestas: 100 %");
    expect((await line.run("sample", "percepcion", "--n", "3")).err).toBe("");
  });
});
