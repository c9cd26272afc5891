import { type ActingDesk, aFile, type Step, UUID } from "./acting-desk.ts";
import { hidden } from "./panel-visits.ts";

const ONE = "/panel/traducciones/:survey/:language";
const IMPORT = "/panel/traducciones/todos/tzh/importar";
const TEXT = "/panel/traducciones/todos/tzh/textos/free.label";

const acting = (body: object, by: "ana" | "leo", left: string): Step => ({
  ...{ route: `POST ${ONE}/textos/:key/actos`, by, acts: [left] },
  ...{ path: () => `${TEXT}/actos`, body: () => JSON.stringify(body) },
});
const writing = (text: string, base: number, acts: readonly string[]): Step => ({
  ...{ route: `PUT ${ONE}/textos/:key`, acts, path: () => TEXT },
  body: () => JSON.stringify({ text, base }),
});
const VARIANT = "tzh-x-oxchuc";

async function commentPath({ find }: ActingDesk): Promise<string> {
  const id = await find(`${TEXT}/historia`, new RegExp(`"id":"${UUID}"`));
  return `${TEXT}/comentarios/${id}`;
}

/** What is done to texts in other languages at the workbench. */
export const TEXT_ACTS: readonly Step[] = [
  writing("Bin", 0, ["text.written"]),
  writing("Bin", 1, []),
  acting({ act: "review", base: 1 }, "leo", "text.reviewed"),
  acting({ act: "approve", base: 2, variant: VARIANT }, "leo", "text.approved"),
  acting({ act: "withdraw", base: 3 }, "leo", "text.withdrawn"),
  acting({ act: "return", base: 4, note: "Falta" }, "ana", "text.returned"),
  {
    route: `POST ${ONE}/textos/:key/comentarios`,
    acts: [],
    path: () => `${TEXT}/comentarios`,
    body: () => JSON.stringify({ comment: "¿Así se dice?" }),
  },
  {
    route: `POST ${ONE}/textos/:key/comentarios/:comment`,
    acts: [],
    path: commentPath,
    body: () => JSON.stringify({ isResolved: true }),
  },
  {
    ...{ route: `POST ${ONE}/importar`, acts: [], path: () => IMPORT },
    body: () => aFile(`key,spanish,text\nwhy.label,why,Tuyil\n`, "textos.csv"),
  },
  {
    ...{ route: `POST ${ONE}/importar/:id`, acts: ["text.imported"] },
    path: ({ last }) => last.location,
    fields: async ({ by }, path) => ({
      visto: hidden(await (await by.ana.get(path)).text(), "visto"),
    }),
  },
  {
    route: "POST /panel/traducciones",
    acts: ["text.variant_started"],
    fields: { encuesta: "todos", variante: VARIANT },
  },
];
