import { beforeAll, expect, it } from "vitest";
import { listActsAfter } from "../db/queries/audit.ts";
import { ROUTE_RULES } from "./routes/route-rules.ts";
import { PASSWORD } from "./services/accounts/testing/people.ts";
import { verifyChain } from "./services/audit/verify-chain.ts";
import { readOutreach } from "./services/surveys/read-outreach.ts";
import { openTestApp, type TestApp } from "./testing/open-app.ts";
import { type Administrator, firstAdministrator, reader } from "./testing/panel-visits.ts";

/** What changes nothing that counts: previews, drafts of a sitting, words of guests, ways out. */
const WITHOUT_ACT = [
  "POST /panel/salir",
  "POST /panel/invitacion",
  "POST /panel/importar",
  "POST /panel/importar/:id/descartar",
  "POST /panel/catalogos/:name/importar",
  "POST /revision/comentarios",
  "POST /revision/salir",
];

/** Their acts are looked at beside the tests of what they do. */
const LOOKED_AT_ELSEWHERE = [
  "POST /panel/entrar",
  "POST /panel/segundo-paso",
  "POST /panel/invitacion/aceptar",
  "POST /panel/cuenta/segundo-factor",
  "POST /panel/cuenta/contrasena",
  "POST /panel/cuenta/sesiones/:id/cerrar",
  "POST /panel/cuenta/segundo-factor/quitar",
  "POST /panel/tareas/:id/cancelar",
  "POST /panel/importar/:id",
  "POST /panel/institucion",
  "POST /panel/institucion/canales",
  "POST /panel/institucion/aviso",
  "POST /panel/institucion/deshacer/:number",
  "POST /panel/catalogos/:name/deshacer/:number",
  "POST /panel/catalogos/:name/importar/:id",
  "POST /panel/encuestas/:slug/archivar",
  "POST /panel/encuestas/:slug/desarchivar",
  "POST /panel/encuestas/:slug/borrador/tomar",
  "POST /panel/encuestas/:slug/borrador/declinar",
  "POST /panel/encuestas/:slug/borrador/historial",
  "PUT /panel/encuestas/:slug/borrador",
  "POST /panel/encuestas/:slug/revision/aprobar",
  "POST /panel/encuestas/:slug/revision/comentarios/:comment",
  "POST /revision",
];

let test: TestApp;
let admin: Administrator;

/** A route in whose place something is posted, what is posted, and the act that it leaves. */
type Step = readonly [route: string, action: string, fields?: Fields, path?: () => Promise<string>];
type Fields = Readonly<Record<string, string>>;

beforeAll(async () => {
  test = await openTestApp();
  admin = await firstAdministrator(test);
  await reader(test, admin.browser);
});

async function find(page: string, pattern: RegExp): Promise<string> {
  const html = await (await admin.browser.get(page)).text();
  return pattern.exec(html)?.[1] ?? `nothing on ${page}`;
}
const UUID = "([0-9a-f-]{36})";
const S = "/panel/encuestas/:slug";
const one = "/panel/encuestas/todos";
const at = (path: string) => async () => path;
const rosa = async () =>
  `/panel/personas/${await find("/panel/personas?buscar=rosa", new RegExp(`personas/${UUID}`))}`;
let made = "";
/** Once taken away it stands on no page of its survey. */
const link = async () => {
  made ||= (await readOutreach(test.deps, "todos"))[0]?.id ?? "";
  return `${one}/difusion/${made}`;
};
const P = "/panel/personas/:id{[0-9a-f-]{36}}";

const STEPS: readonly Step[] = [
  [
    "POST /panel/cuenta/nombre",
    "account.renamed",
    { name: "Ana María" },
    at("/panel/cuenta/nombre"),
  ],
  [`POST ${P}`, "account.changed", { role: "interviewer" }, rosa],
  [`POST ${P}/enlace`, "account.password_link_made", {}, async () => `${await rosa()}/enlace`],
  [
    `POST ${P}/segundo-factor`,
    "account.second_factor_reset",
    {},
    async () => `${await rosa()}/segundo-factor`,
  ],
  [`POST ${P}/desactivar`, "account.disabled", {}, async () => `${await rosa()}/desactivar`],
  [`POST ${P}/activar`, "account.enabled", {}, async () => `${await rosa()}/activar`],
  [
    "POST /panel/personas/invitar",
    "account.invited",
    { email: "leo@ejemplo.mx", role: "editor" },
    at("/panel/personas/invitar"),
  ],
  [
    "POST /panel/personas/invitaciones/:id/rehacer",
    "account.invited",
    {},
    async () =>
      `/panel/personas/invitaciones/${await find("/panel/personas", new RegExp(`invitaciones/${UUID}`))}/rehacer`,
  ],
  [
    "POST /panel/personas/invitaciones/:id/retirar",
    "account.invitation_withdrawn",
    {},
    async () =>
      `/panel/personas/invitaciones/${await find("/panel/personas", new RegExp(`invitaciones/${UUID}`))}/retirar`,
  ],
  [
    "POST /panel/cuenta/codigos",
    "account.recovery_codes_made",
    { password: PASSWORD },
    at("/panel/cuenta/codigos"),
  ],
  [
    "POST /panel/cuenta/sesiones/cerrar-otras",
    "session.others_ended",
    {},
    at("/panel/cuenta/sesiones/cerrar-otras"),
  ],
  [
    "POST /panel/llaves/nueva",
    "token.created",
    { name: "Tablero", role: "reader", expires_on: "2027-01-31" },
    at("/panel/llaves/nueva"),
  ],
  [
    "POST /panel/llaves/:id/retirar",
    "token.revoked",
    {},
    async () =>
      `/panel/llaves/${await find("/panel/llaves", new RegExp(`llaves/${UUID}/retirar`))}/retirar`,
  ],
  [
    "POST /panel/llaves/:id/restituir",
    "token.restored",
    {},
    async () =>
      `/panel/llaves/${await find("/panel/llaves", new RegExp(`llaves/${UUID}/restituir`))}/restituir`,
  ],
  [
    "POST /panel/nueva-encuesta",
    "survey.created",
    { titulo: "Foros", clave: "foros" },
    at("/panel/nueva-encuesta"),
  ],
  [
    `POST ${S}/duplicar`,
    "survey.duplicated",
    { titulo: "Copia", clave: "copia" },
    at(`${one}/duplicar`),
  ],
  [`POST ${S}/eliminar`, "survey.removed", {}, at("/panel/encuestas/copia/eliminar")],
  ["POST /panel/papelera/:kind/:id", "survey.restored", {}, at("/panel/papelera/survey/copia")],
  [`POST ${S}/borrador/empezar`, "draft.started", {}, at(`${one}/borrador/empezar`)],
  [`POST ${S}/borrador/descartar`, "draft.discarded", {}, at(`${one}/borrador/descartar`)],
  [`POST ${S}/borrador/empezar`, "draft.started", {}, at(`${one}/borrador/empezar`)],
  [
    `POST ${S}/revision/enlace`,
    "review.opened",
    { para: "Consejo", dias: "9" },
    at(`${one}/revision/enlace`),
  ],
  [
    `POST ${S}/revision/:id/retirar`,
    "review.revoked",
    {},
    async () =>
      `${one}/revision/${await find(`${one}/revision`, new RegExp(`revision/${UUID}/retirar`))}/retirar`,
  ],
  [
    `POST ${S}/revision/:id/restituir`,
    "review.restored",
    {},
    async () =>
      `${one}/revision/${await find(`${one}/revision`, new RegExp(`revision/${UUID}/restituir`))}/restituir`,
  ],
  [`POST ${S}/revision/devolver`, "review.returned", {}, at(`${one}/revision/devolver`)],
  [`POST ${S}/borrador/descartar`, "draft.discarded", {}, at(`${one}/borrador/descartar`)],
  [`POST ${S}/borrador/empezar`, "draft.started", {}, at(`${one}/borrador/empezar`)],
  [`POST ${S}/publicar`, "version.published", {}, at(`${one}/publicar`)],
  [
    `POST ${S}/reserva`,
    "override.publish",
    { pregunta: "asked", que: "publish" },
    at(`${one}/reserva`),
  ],
  [
    `POST ${S}/reserva/deshacer`,
    "override.undone",
    { pregunta: "asked", que: "publish" },
    at(`${one}/reserva/deshacer`),
  ],
  [
    `POST ${S}/difusion`,
    "outreach.created",
    { medio: "Radio", idioma: "es" },
    at(`${one}/difusion`),
  ],
  [
    `POST ${S}/difusion/:link/retirar`,
    "outreach.removed",
    {},
    async () => `${await link()}/retirar`,
  ],
  [
    `POST ${S}/difusion/:link/restituir`,
    "outreach.restored",
    {},
    async () => `${await link()}/restituir`,
  ],
  [
    `POST ${S}/levantamientos/:round`,
    "round.changed",
    { cierra: "2026-12-31", gracia: "5" },
    at(`${one}/levantamientos/todos-2026`),
  ],
  [
    `POST ${S}/levantamientos/:round/cerrar`,
    "round.closed",
    {},
    at(`${one}/levantamientos/todos-2026/cerrar`),
  ],
  [
    `POST ${S}/levantamientos/:round/reabrir`,
    "round.reopened",
    {},
    at(`${one}/levantamientos/todos-2026/reabrir`),
  ],
  [
    `POST ${S}/levantamientos/nuevo`,
    "round.opened",
    { nombre: "2027", abre: "2027-02-01", gracia: "5", regla: "staff_only" },
    at(`${one}/levantamientos/nuevo`),
  ],
];

it("leaves one act in the log for everything that is done, with no e-mail in it", async () => {
  let before = (await listActsAfter(test.deps.db, 0, 1000)).length;
  for (const [route, action, fields = {}, path = at(route)] of STEPS) {
    const answer = await admin.browser.post(await path(), fields);
    expect([route, answer.status < 400]).toEqual([route, true]);
    const acts = (await listActsAfter(test.deps.db, 0, 1000)).slice(before);
    expect([route, acts.map((act) => act.action)]).toEqual([route, [action]]);
    before += 1;
  }
  const log = JSON.stringify(await listActsAfter(test.deps.db, 0, 1000));
  expect(log).not.toMatch(/@|ejemplo\.mx/);
  expect((await verifyChain(test.deps)).fault).toBeUndefined();
});

it("knows of every route of staff that acts whether it leaves an act", () => {
  const acting = Object.keys(ROUTE_RULES).filter((route) =>
    /^(?!GET).* \/(panel|revision)/.test(route),
  );
  const known = [...STEPS.map(([route]) => route), ...WITHOUT_ACT, ...LOOKED_AT_ELSEWHERE];
  expect(acting.filter((route) => !known.includes(route))).toEqual([]);
  expect(known.filter((route) => !acting.includes(route))).toEqual([]);
});
