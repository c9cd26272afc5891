import type { CountedResponse } from "../services/read-responses.ts";
import { textLine } from "../../surveys/interchange/csv/text-cell.ts";
import type { CsvPlan } from "./csv.ts";

// Larger pieces outlive young-generation collections and let the heap grow by half (measured).
const PIECE_CHARACTERS = 16_384;

/**
 * A CSV file in pieces of about 16 kB, each made when it is asked for: the header, then the lines
 * of every response. A fault while reading throws: what came before is no whole file.
 */
export async function* csvText(
  plan: CsvPlan,
  pages: AsyncIterable<readonly CountedResponse[]>,
): AsyncGenerator<string, void, void> {
  let text = textLine(plan.headers);
  for await (const page of pages) {
    for (const response of page) {
      text += plan.linesOf(response);
      if (text.length < PIECE_CHARACTERS) continue;
      yield text;
      text = "";
    }
  }
  if (text !== "") yield text;
}
