import { readWorkbook } from "../read-workbook.ts";

type Rows = readonly (readonly string[])[];

/** The code of the refusal, or "read". */
export async function refusalOf(bytes: Uint8Array): Promise<string> {
  const result = await readWorkbook(bytes, "formulario.xlsx");
  return result.ok ? "read" : (result.problems[0]?.code ?? "none");
}

/** Rows of the first sheet; a refusal fails the test. */
export async function rowsOf(bytes: Uint8Array): Promise<Rows> {
  const result = await readWorkbook(bytes, "formulario.xlsx");
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value.workbook.sheets[0]?.rows ?? [];
}

/** Codes of the warnings with their cells. */
export async function warningsOf(bytes: Uint8Array): Promise<readonly string[]> {
  const result = await readWorkbook(bytes, "formulario.xlsx");
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value.warnings.map(({ code, parameters }) => `${code} ${parameters.cell ?? ""}`);
}
