import { writeWorkbook } from "../../surveys/interchange/workbook/write-workbook.ts";

type Rows = readonly (readonly string[])[];

interface Given {
  readonly formId?: string;
  readonly title?: string;
  /** Further rows of the sheet `survey`: type, name, Spanish, Tseltal. */
  readonly survey?: Rows;
  /** Further rows of the sheet `choices`: list, name, Spanish, Tseltal. */
  readonly choices?: Rows;
}

/** A small questionnaire in Spanish and Tseltal, as the bytes of an .xlsx file. */
export async function aWorkbook(given: Given = {}): Promise<Uint8Array> {
  const { formId = "tramites", title = "Trámites 2026", survey = [], choices = [] } = given;
  return await writeWorkbook({
    sheets: [
      {
        name: "survey",
        rows: [
          ["type", "name", "label::Español (es)", "label::Tseltal (tzh)"],
          ["select_one si_no", "hizo", "¿Hizo un trámite?", "¿Bal la apas?"],
          ["text", "cual", "¿Cuál trámite?", ""],
          ...survey,
        ],
      },
      {
        name: "choices",
        rows: [
          ["list_name", "name", "label::Español (es)", "label::Tseltal (tzh)"],
          ["si_no", "1", "Sí", "Jichuk"],
          ["si_no", "2", "No", "Maʼuk"],
          ...choices,
        ],
      },
      {
        name: "settings",
        rows: [
          ["form_title", "form_id"],
          [title, formId],
        ],
      },
    ],
  });
}
