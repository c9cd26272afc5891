import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LanguagePack } from "../../core/index.ts";
import { checkXlsform } from "../checker/check-xlsform.ts";
import { readWorkbook } from "../workbook/read-workbook.ts";
import type { Workbook } from "../workbook/workbook.ts";
import { writeWorkbook } from "../workbook/write-workbook.ts";
import { readXlsform } from "./read-xlsform.ts";
import { arbitrarySurvey } from "./testing/arbitrary-survey.ts";
import { shippedSurveys } from "./testing/shipped.ts";
import { writeXlsform } from "./write-xlsform.ts";

const fileName = "encuesta.xlsx";
const shipped = shippedSurveys();

/** What each text of a pack says; who wrote it is not in a workbook. */
function textsOf({ language, texts }: LanguagePack) {
  return {
    language,
    texts: Object.fromEntries(
      Object.entries(texts).map(([key, { text, sourceHash }]) => [key, { text, sourceHash }]),
    ),
  };
}

async function readBack(written: Workbook) {
  const opened = await readWorkbook(await writeWorkbook(written), fileName);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  return readXlsform(opened.value.workbook, { fileName }).definition;
}

describe("shipped surveys written and read again", () => {
  it("are two, with their packs", () => {
    expect(shipped.map(({ packs }) => packs.map(({ language }) => language))).toEqual([
      ["tzh", "tzo"],
      [],
    ]);
  });

  it.each(shipped)("give $definition.slug back", ({ definition, packs }) => {
    const read = readXlsform(writeXlsform(definition, packs), { fileName });
    expect(read.definition).toEqual(definition);
    expect(read.report.entries).toEqual([]);
    expect(read.packs.map(textsOf)).toEqual(packs.map(textsOf));
  });

  it("mark every text as a person's draft", () => {
    const read = shipped.flatMap(
      ({ definition, packs }) => readXlsform(writeXlsform(definition, packs), { fileName }).packs,
    );
    const texts = read.flatMap((pack) => Object.values(pack.texts));
    expect(new Set(texts.map(({ state, origin }) => `${state} ${origin}`))).toEqual(
      new Set([`draft_human ${fileName}`]),
    );
  });
});

describe("any sound survey written and read again", () => {
  it("is the same, and nothing is left out", () => {
    fc.assert(
      fc.property(arbitrarySurvey, ({ definition, packs }) => {
        const read = readXlsform(writeXlsform(definition, packs), { fileName });
        expect(read.report.entries.filter(({ kind }) => kind !== "warning")).toEqual([]);
        expect(read.definition).toEqual(definition);
        expect(read.packs.map(textsOf)).toEqual(
          packs.filter(({ texts }) => Object.keys(texts).length > 0).map(textsOf),
        );
      }),
      { numRuns: 120 },
    );
  });
});

describe("a file of a survey", () => {
  it.each(shipped)("gives $definition.slug back", async ({ definition, packs }) => {
    expect(await readBack(writeXlsform(definition, packs))).toEqual(definition);
  });

  it("gives any sound survey back", async () => {
    await fc.assert(
      fc.asyncProperty(arbitrarySurvey, async ({ definition, packs }) => {
        expect(await readBack(writeXlsform(definition, packs))).toEqual(definition);
      }),
      { numRuns: 40 },
    );
  });
});

describe("what is written", () => {
  it.each(shipped)("is an XLSForm without fault: $definition.slug", ({ definition, packs }) => {
    expect(checkXlsform(writeXlsform(definition, packs))).toEqual([]);
  });

  it("is an XLSForm that every converter takes, whatever the survey", () => {
    fc.assert(
      fc.property(arbitrarySurvey, ({ definition, packs }) => {
        const faults = checkXlsform(writeXlsform(definition, packs));
        expect(faults.filter(({ severity }) => severity === "error")).toEqual([]);
      }),
      { numRuns: 120 },
    );
  });
});
