import { loadDefinition } from "../services/load-definition.ts";
import { HOUR_MS } from "../services/accounts/moments.ts";
import { readDraft } from "../services/surveys/read-draft.ts";
import { readOutreach } from "../services/surveys/read-outreach.ts";
import { type ActingDesk, type Step, UUID } from "./acting-desk.ts";
import { ALL_TYPES } from "./all-types-definition.ts";
import { hidden } from "./panel-visits.ts";

const S = "POST /panel/encuestas/:slug";
const ONE = `/panel/encuestas/${ALL_TYPES.slug}`;
const ROUND = `${ONE}/levantamientos/todos-2026`;

const at = (rest: string) => () => `${ONE}/${rest}`;
const review =
  (rest: string) =>
  async ({ find }: ActingDesk) =>
    `${ONE}/revision/${await find(`${ONE}/revision`, new RegExp(`revision/${UUID}/${rest}`))}/${rest}`;
/** Once taken away it stands on no page of its survey. */
const outreach =
  (rest: string) =>
  async ({ test, kept }: ActingDesk) => {
    const [link] = await readOutreach(test.deps, ALL_TYPES.slug);
    const id = kept.get("outreach") ?? link?.id ?? "";
    kept.set("outreach", id);
    return `${ONE}/difusion/${id}/${rest}`;
  };

/** A release brings a version that people have published otherwise. */
const offered = (version: number, rest: string) => async (desk: ActingDesk) => {
  await loadDefinition(desk.test.deps, { ...ALL_TYPES, version, title: `Versión ${rest}` });
  return `${ONE}/borrador/${rest}`;
};

async function savedDraft({ test }: ActingDesk): Promise<string> {
  const draft = await readDraft(test.deps, ALL_TYPES.slug);
  return JSON.stringify({ definition: { ...draft?.definition, title: "Otra" }, base: 1 });
}

const LIST: readonly Step[] = [
  {
    route: "POST /panel/nueva-encuesta",
    acts: ["survey.created"],
    fields: { titulo: "Foros", clave: "foros" },
  },
  {
    route: `${S}/duplicar`,
    acts: ["survey.duplicated"],
    path: at("duplicar"),
    fields: { titulo: "Copia", clave: "copia" },
  },
  {
    route: `${S}/eliminar`,
    acts: ["survey.removed"],
    path: () => "/panel/encuestas/copia/eliminar",
  },
  {
    route: "POST /panel/papelera/:kind/:id",
    acts: ["survey.restored"],
    path: () => "/panel/papelera/survey/copia",
  },
];

const START: Step = {
  route: `${S}/borrador/empezar`,
  acts: ["draft.started"],
  path: at("borrador/empezar"),
};
const DISCARD: Step = {
  route: `${S}/borrador/descartar`,
  acts: ["draft.discarded"],
  path: at("borrador/descartar"),
};

const DRAFT: readonly Step[] = [
  START,
  DISCARD,
  START,
  {
    route: "PUT /panel/encuestas/:slug/borrador",
    by: "leo",
    acts: ["draft.saved"],
    path: at("borrador"),
    body: savedDraft,
  },
  {
    route: `${S}/borrador/historial`,
    acts: ["draft.saved"],
    path: ({ test }) => {
      test.advance(HOUR_MS);
      return `${ONE}/borrador/historial`;
    },
    fields: { revision: "1" },
  },
];

const REVIEW: readonly Step[] = [
  {
    route: `${S}/revision/enlace`,
    acts: ["review.opened"],
    path: at("revision/enlace"),
    fields: { para: "Consejo", dias: "9" },
  },
  {
    route: "POST /revision",
    by: "guest",
    acts: ["review.entered"],
    fields: ({ last }) => ({ code: /revision#([\w-]+)/.exec(last.html)?.[1] ?? "", nombre: "Luz" }),
  },
  {
    route: "POST /revision/comentarios",
    by: "guest",
    acts: [],
    fields: { pregunta: "asked", comentario: "No se entiende" },
  },
  { route: "POST /revision/salir", by: "guest", acts: [] },
  {
    route: `${S}/revision/comentarios/:comment`,
    acts: ["review.resolved"],
    path: async ({ find }) =>
      `${ONE}/revision/comentarios/${await find(`${ONE}/revision`, new RegExp(`comentarios/${UUID}`))}`,
    fields: { resolucion: "accepted", nota: "" },
  },
  {
    route: `${S}/revision/aprobar`,
    by: "leo",
    acts: ["review.approved"],
    path: at("revision/aprobar"),
    fields: async ({ by }) => {
      return { huella: hidden(await (await by.leo.get(`${ONE}/revision`)).text(), "huella") };
    },
  },
  { route: `${S}/revision/:id/retirar`, acts: ["review.revoked"], path: review("retirar") },
  { route: `${S}/revision/:id/restituir`, acts: ["review.restored"], path: review("restituir") },
  { route: `${S}/revision/devolver`, acts: ["review.returned"], path: at("revision/devolver") },
];

const PUBLISHING: readonly Step[] = [
  DISCARD,
  START,
  { route: `${S}/publicar`, acts: ["version.published"], path: at("publicar") },
  {
    route: `${S}/borrador/declinar`,
    acts: ["draft.offer_declined"],
    path: offered(2, "declinar"),
  },
  { route: `${S}/borrador/tomar`, acts: ["draft.offer_adopted"], path: offered(3, "tomar") },
  DISCARD,
  {
    route: `${S}/reserva`,
    acts: ["override.publish"],
    path: at("reserva"),
    fields: { pregunta: "asked", que: "publish" },
  },
  {
    route: `${S}/reserva/deshacer`,
    acts: ["override.undone"],
    path: at("reserva/deshacer"),
    fields: { pregunta: "asked", que: "publish" },
  },
];

const FIELD: readonly Step[] = [
  {
    route: `${S}/difusion`,
    acts: ["outreach.created"],
    path: at("difusion"),
    fields: { medio: "Radio", idioma: "es" },
  },
  { route: `${S}/difusion/:link/retirar`, acts: ["outreach.removed"], path: outreach("retirar") },
  {
    route: `${S}/difusion/:link/restituir`,
    acts: ["outreach.restored"],
    path: outreach("restituir"),
  },
  {
    route: `${S}/levantamientos/:round`,
    acts: ["round.changed"],
    path: () => ROUND,
    fields: { cierra: "2026-12-31", gracia: "5" },
  },
  {
    route: `${S}/levantamientos/:round/cerrar`,
    acts: ["round.closed"],
    path: () => `${ROUND}/cerrar`,
  },
  { route: `${S}/archivar`, acts: ["survey.archived"], path: at("archivar") },
  { route: `${S}/archivar`, acts: [], path: at("archivar") },
  { route: `${S}/desarchivar`, acts: ["survey.unarchived"], path: at("desarchivar") },
  { route: `${S}/desarchivar`, acts: [], path: at("desarchivar") },
  {
    route: `${S}/levantamientos/:round/reabrir`,
    acts: ["round.reopened"],
    path: () => `${ROUND}/reabrir`,
  },
  {
    route: `${S}/levantamientos/nuevo`,
    acts: ["round.opened"],
    path: at("levantamientos/nuevo"),
    fields: { nombre: "2027", abre: "2027-02-01", gracia: "5", regla: "staff_only" },
  },
];

/** The life of a survey from its first draft to its last round. */
export const SURVEY_ACTS: readonly Step[] = [...LIST, ...DRAFT, ...REVIEW, ...PUBLISHING, ...FIELD];
