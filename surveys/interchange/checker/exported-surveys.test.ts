import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readWorkbook } from "../workbook/read-workbook.ts";
import { writeWorkbook } from "../workbook/write-workbook.ts";
import { arbitrarySurvey } from "../xlsform/testing/arbitrary-survey.ts";
import { shippedSurveys } from "../xlsform/testing/shipped.ts";
import { writeXlsform } from "../xlsform/write-xlsform.ts";
import { checkXlsform } from "./check-xlsform.ts";
import type { XlsformFault } from "./xlsform-fault.ts";

/** The faults, as a file shows them after it was written and opened again. */
async function faultsOfFile(workbook: ReturnType<typeof writeXlsform>) {
  const result = await readWorkbook(await writeWorkbook(workbook), "encuesta.xlsx");
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return checkXlsform(result.value.workbook);
}

function isError({ severity }: XlsformFault): boolean {
  return severity === "error";
}

describe("exported surveys", () => {
  it.each(shippedSurveys())("$definition.slug is a form without a fault", async (survey) => {
    expect(await faultsOfFile(writeXlsform(survey.definition, survey.packs))).toEqual([]);
  });

  it("are forms that converters take, whatever the definition", async () => {
    await fc.assert(
      fc.asyncProperty(arbitrarySurvey, async ({ definition, packs }) => {
        const faults = await faultsOfFile(writeXlsform(definition, packs));
        expect(faults.filter(isError)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});
