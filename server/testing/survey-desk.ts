import type { Locator, Page } from "playwright-core";

/** Presses a button and waits until the page that it leads to is there. */
export async function press(button: Locator): Promise<void> {
  const page = button.page();
  await Promise.all([page.waitForEvent("domcontentloaded"), button.click()]);
}

export function button(inside: Page | Locator, name: string | RegExp): Locator {
  return inside.getByRole("button", typeof name === "string" ? { name, exact: true } : { name });
}

export async function textOf(page: Page): Promise<string> {
  return await page.locator("main").innerText();
}

/** A form as a sheet in text: two questions that always show and one that depends on the first. */
function formOf(title: string, slug: string): string {
  return `| survey |
| | type | name | label | relevant |
| | begin_group | tramites | Trámites | |
| | select_one si_no | hizo | ¿Hizo un trámite? | |
| | text | cual | ¿Cuál trámite fue? | \${hizo} = 'si' |
| | select_one si_no | pago | ¿Le pidieron dinero? | |
| | end_group | | | |
| choices |
| | list_name | name | label |
| | si_no | si | Sí |
| | si_no | no | No |
| settings |
| | form_title | form_id |
| | ${title} | ${slug} |
`;
}

type ChooseFile = (
  page: Page,
  file: { readonly name: string; readonly mimeType: string; readonly content: string },
) => Promise<void>;

/** What a person at the panel does to a survey, page by page. */
export interface SurveyDesk {
  /** The address of one of its pages in the panel. */
  readonly path: (rest?: string) => string;
  readonly open: (rest?: string) => Promise<Page>;
  readonly importForm: (title: string, chooseFile: ChooseFile) => Promise<void>;
  readonly publish: () => Promise<void>;
  /** From today on, without end. */
  readonly openRound: (name: string) => Promise<void>;
}

export function aSurveyDesk(page: Page, url: string, slug: string): SurveyDesk {
  const path = (rest = "") => `${url}/panel/encuestas/${slug}${rest}`;
  const open = async (rest = "") => {
    await page.goto(path(rest));
    return page;
  };
  return {
    path,
    open,
    importForm: async (title, chooseFile) => {
      await page.goto(`${url}/panel/importar`);
      const content = formOf(title, slug);
      await chooseFile(page, { name: `${slug}.md`, mimeType: "text/markdown", content });
      await press(page.locator("main button[type=submit]").first());
      await press(button(page, /Guardar/));
    },
    publish: async () => {
      await open("/publicar");
      await press(button(page, "Publicar"));
    },
    openRound: async (name) => {
      await open("/levantamientos/nuevo");
      await page.fill("#nombre", name);
      await press(page.locator('main form .button[type="submit"]'));
    },
  };
}
