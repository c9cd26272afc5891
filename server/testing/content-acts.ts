import { loadCatalogues } from "../services/load-catalogues.ts";
import { startJob } from "../services/jobs/work-on-job.ts";
import { aWorkbook } from "./a-workbook.ts";
import { type ActingDesk, aFile, type Step } from "./acting-desk.ts";
import { hidden } from "./panel-visits.ts";

const INSTITUTION = "/panel/institucion";
const REGIONS = "/panel/catalogos/regions";
const IMPORT = "/panel/importar";

const here = ({ last }: ActingDesk) => last.location;
async function pageAt({ by }: ActingDesk, path: string): Promise<string> {
  return await (await by.ana.get(path)).text();
}
const seenWith =
  (fields: Readonly<Record<string, string>> = {}) =>
  async (desk: ActingDesk, path: string) => ({
    visto: hidden(await pageAt(desk, path), "visto"),
    ...fields,
  });
const workbook = async () => aFile((await aWorkbook()).slice(), "libro.xlsx");

async function changedRegions(desk: ActingDesk): Promise<FormData> {
  await loadCatalogues(desk.test.deps);
  const csv = await pageAt(desk, `${REGIONS}/catalogo.csv`);
  return aFile(csv.replace("Metropolitana", "Centro"), "datos.csv");
}

async function aJob({ test }: ActingDesk): Promise<string> {
  const plan = { kind: "publication", subject: "todos-2026", stepsTotal: 4 };
  return `/panel/tareas/${(await startJob(test.deps, plan)).id}/cancelar`;
}

/** What is done to the institution's settings, catalogues, files and long work. */
export const CONTENT_ACTS: readonly Step[] = [
  {
    route: `POST ${INSTITUTION}`,
    acts: ["institution.changed"],
    fields: seenWith({ nombre: "Secretaría de prueba" }),
  },
  {
    route: `POST ${INSTITUTION}/canales`,
    acts: ["institution.changed"],
    fields: seenWith({ nombre_0: "Uno", como_0: "En la ventanilla" }),
  },
  {
    route: `POST ${INSTITUTION}/deshacer/:number`,
    acts: ["institution.restored"],
    path: async ({ find }) =>
      `${INSTITUTION}/deshacer/${await find(INSTITUTION, /deshacer\/(\d+)/)}`,
    fields: seenWith(),
  },
  {
    route: `POST ${INSTITUTION}/aviso`,
    acts: ["notice.published"],
    fields: seenWith({ breve: "Sus datos no se piden.", completo: "No se piden datos." }),
  },
  {
    route: "POST /panel/catalogos/:name/importar",
    acts: [],
    path: () => `${REGIONS}/importar`,
    body: changedRegions,
  },
  {
    route: "POST /panel/catalogos/:name/importar/:id",
    acts: ["catalogue.imported"],
    path: here,
    fields: seenWith(),
  },
  {
    route: "POST /panel/catalogos/:name/deshacer/:number",
    acts: ["catalogue.restored"],
    path: () => `${REGIONS}/deshacer/1`,
  },
  { route: `POST ${IMPORT}`, acts: [], body: workbook },
  {
    route: `POST ${IMPORT}/:id/descartar`,
    acts: [],
    path: (desk) => `${here(desk)}/descartar`,
  },
  { route: `POST ${IMPORT}`, acts: [], body: workbook },
  {
    route: `POST ${IMPORT}/:id`,
    acts: ["draft.imported"],
    path: here,
    fields: async (desk, path) => {
      const html = await pageAt(desk, path);
      return { slug: hidden(html, "slug"), seen: hidden(html, "seen") };
    },
  },
  { route: "POST /panel/tareas/:id/cancelar", acts: ["job.cancelled"], path: aJob },
];
