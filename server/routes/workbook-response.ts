import type { DefinitionFile } from "../services/export-definition.ts";

const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A workbook as a download. */
export function workbookResponse({ fileName, bytes }: DefinitionFile): Response {
  return new Response(bytes.slice(), {
    headers: {
      "Content-Type": XLSX_TYPE,
      "Content-Disposition": `attachment; filename="${fileName}"`,
      "Cache-Control": "no-store",
    },
  });
}
