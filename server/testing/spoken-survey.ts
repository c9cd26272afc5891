import type { Page } from "playwright-core";
import { writeWorkbook } from "../../surveys/interchange/workbook/write-workbook.ts";
import { button, press } from "./survey-desk.ts";

/** A survey of one section that is shown in Tseltal only where people approved every text. */
export const SPOKEN = {
  slug: "ventanilla",
  path: "/tzh/encuestas/ventanilla",
  workbench: "/panel/traducciones/ventanilla/tzh",
} as const;

interface SpokenText {
  readonly key: string;
  readonly spanish: string;
  readonly tseltal: string;
  /** People other than the author who have to approve it. */
  readonly approvals: 1 | 2;
}

/** Every text of it, in the order of the workbench. Words to test with, that nobody reviewed. */
export const SPOKEN_TEXTS: readonly SpokenText[] = [
  { key: "survey.title", spanish: "En la ventanilla", tseltal: "Ta ventana", approvals: 1 },
  { key: "lugar.label", spanish: "Su último trámite", tseltal: "Slajib aʼtel", approvals: 1 },
  { key: "acepta.label", spanish: "Quiero contestar", tseltal: "Jkʼan jakʼel", approvals: 2 },
  { key: "pago.label", spanish: "¿Le pidieron dinero?", tseltal: "¿Bal takʼin?", approvals: 1 },
  { key: "lists.respuesta.si", spanish: "Sí, dinero", tseltal: "Jich, takʼin", approvals: 2 },
  { key: "lists.respuesta.no", spanish: "No, nada", tseltal: "Maʼuk", approvals: 2 },
];

const LABEL = "label::Español (es)";

async function spokenWorkbook(): Promise<Uint8Array> {
  const [title, ...labels] = SPOKEN_TEXTS.map(({ spanish }) => spanish);
  const [section = "", consent = "", question = "", yes = "", no = ""] = labels;
  const rows = [
    ["type", "name", LABEL, "required"],
    ["begin_group", "lugar", section, ""],
    ["acknowledge", "acepta", consent, "yes"],
    ["select_one respuesta", "pago", question, ""],
    ["end_group", "", "", ""],
  ];
  const choices = [
    ["list_name", "name", LABEL],
    ["respuesta", "si", yes],
    ["respuesta", "no", no],
  ];
  const settings = [
    ["form_title", "form_id", "consulta_languages", "consulta_text_policy"],
    [title ?? "", SPOKEN.slug, "es tzh", "approved_only"],
  ];
  return await writeWorkbook({
    sheets: [
      { name: "survey", rows },
      { name: "choices", rows: choices },
      { name: "settings", rows: settings },
    ],
  });
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

interface SpokenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly content: Uint8Array;
}

/** Brings the survey in as a spreadsheet, as somebody in the panel does. */
export async function importSpokenSurvey(
  page: Page,
  choose: (page: Page, file: SpokenFile) => Promise<void>,
): Promise<void> {
  await page.goto(new URL("/panel/importar", page.url()).href);
  const content = await spokenWorkbook();
  await choose(page, { name: "ventanilla.xlsx", mimeType: XLSX, content });
  await press(page.locator("main button[type=submit]").first());
  await press(button(page, /Guardar/));
}
