import type { writeWorkbook } from "../../surveys/interchange/workbook/write-workbook.ts";

/** A small survey as somebody keeps it in a spreadsheet. */
export function aWorkbook(title: string, slug: string): Parameters<typeof writeWorkbook>[0] {
  return {
    sheets: [
      {
        name: "survey",
        rows: [
          ["type", "name", "label", "relevant"],
          ["begin_group", "tramites", "Trámites", ""],
          ["select_one si_no", "hizo", "¿Hizo un trámite?", ""],
          ["text", "cual", "¿Cuál trámite fue?", "${hizo} = 'si'"],
          ["end_group", "", "", ""],
        ],
      },
      {
        name: "choices",
        rows: [
          ["list_name", "name", "label"],
          ["si_no", "si", "Sí"],
          ["si_no", "no", "No"],
        ],
      },
      {
        name: "settings",
        rows: [
          ["form_title", "form_id"],
          [title, slug],
        ],
      },
    ],
  };
}
