import { codeIn, fromBase32, PASSWORD } from "../services/accounts/testing/people.ts";
import { totpCode, totpStep } from "../services/accounts/one-time-password.ts";
import { type ActingDesk, type Step, UUID } from "./acting-desk.ts";
import { openBrowser } from "./browser.ts";
import { EMAIL, hidden, linkIn, NEW } from "./panel-visits.ts";

const ROSA = { email: "rosa@ejemplo.mx", password: PASSWORD };
const PERSON = "POST /panel/personas/:id{[0-9a-f-]{36}}";
const INVITATION = "/panel/personas/invitaciones";
const KEYS = "/panel/llaves";
const OWN = "/panel/cuenta";

const rosa =
  (rest = "") =>
  async ({ find }: ActingDesk) =>
    `/panel/personas/${await find("/panel/personas?buscar=rosa", new RegExp(`personas/${UUID}`))}${rest}`;
const invitation =
  (rest: string) =>
  async ({ find }: ActingDesk) =>
    `${INVITATION}/${await find("/panel/personas", new RegExp(`invitaciones/${UUID}`))}/${rest}`;
const key =
  (rest: string) =>
  async ({ find }: ActingDesk) =>
    `${KEYS}/${await find(KEYS, new RegExp(`llaves/${UUID}/${rest}`))}/${rest}`;

async function elsewhere({ test, find }: ActingDesk): Promise<string> {
  await openBrowser(test.app).post("/panel/entrar", ROSA);
  const pattern = new RegExp(`sesiones/${UUID}/cerrar`);
  return `${OWN}/sesiones/${await find(OWN, pattern, "rosa")}/cerrar`;
}

async function newFactor({ test, by }: ActingDesk) {
  const page = await (await by.rosa.get(`${OWN}/segundo-factor`)).text();
  const secret = fromBase32(/class="secret-text">([^<]+)</.exec(page)?.[1] ?? "");
  const code = totpCode(secret, totpStep(test.deps.clock.now()));
  return { sealed: hidden(page, "sealed"), code, password: PASSWORD };
}

/** Coming in and going out, by password, second factor and link. */
const DOORS: readonly Step[] = [
  { route: "POST /panel/entrar", by: "rosa", acts: ["session.opened"], fields: ROSA },
  {
    route: "POST /panel/entrar",
    by: "guest",
    acts: [],
    fields: { email: EMAIL, password: PASSWORD },
  },
  {
    route: "POST /panel/segundo-paso",
    by: "guest",
    acts: ["session.opened"],
    fields: ({ recoveryCode }) => ({ code: recoveryCode }),
  },
  { route: "POST /panel/salir", by: "guest", acts: [] },
  { route: `${PERSON}/enlace`, acts: ["account.password_link_made"], path: rosa("/enlace") },
  {
    route: "POST /panel/invitacion",
    by: "rosa",
    acts: [],
    fields: ({ last }) => ({ code: codeIn(linkIn(last.html)) }),
  },
  {
    route: "POST /panel/invitacion/aceptar",
    by: "rosa",
    acts: ["account.password_reset"],
    fields: ({ last }) => ({ code: hidden(last.html, "code"), ...NEW }),
  },
];

/** What people do to their own account. */
const OWN_ACCOUNT: readonly Step[] = [
  { route: `POST ${OWN}/nombre`, acts: ["account.renamed"], fields: { name: "Ana María" } },
  {
    route: `POST ${OWN}/segundo-factor`,
    by: "rosa",
    acts: ["account.second_factor_set"],
    fields: newFactor,
  },
  {
    route: `POST ${OWN}/segundo-factor/quitar`,
    by: "rosa",
    acts: ["account.second_factor_removed"],
    fields: { password: PASSWORD },
  },
  {
    route: `POST ${OWN}/contrasena`,
    by: "rosa",
    acts: ["account.password_changed"],
    fields: { password: PASSWORD, ...NEW },
  },
  {
    route: `POST ${OWN}/sesiones/:id/cerrar`,
    by: "rosa",
    acts: ["session.ended"],
    path: elsewhere,
  },
  { route: `POST ${OWN}/sesiones/:id/cerrar`, acts: [], path: elsewhere },
  {
    route: `POST ${OWN}/codigos`,
    acts: ["account.recovery_codes_made"],
    fields: { password: PASSWORD },
  },
  { route: `POST ${OWN}/sesiones/cerrar-otras`, acts: ["session.others_ended"] },
];

/** What an administrator does to accounts and keys. */
const MANAGEMENT: readonly Step[] = [
  { route: PERSON, acts: ["account.changed"], fields: { role: "interviewer" }, path: rosa() },
  {
    route: `${PERSON}/segundo-factor`,
    acts: ["account.second_factor_reset"],
    path: rosa("/segundo-factor"),
  },
  { route: `${PERSON}/desactivar`, acts: ["account.disabled"], path: rosa("/desactivar") },
  { route: `${PERSON}/desactivar`, acts: [], path: rosa("/desactivar") },
  { route: `${PERSON}/activar`, acts: ["account.enabled"], path: rosa("/activar") },
  { route: `${PERSON}/activar`, acts: [], path: rosa("/activar") },
  {
    route: "POST /panel/personas/invitar",
    acts: ["account.invited"],
    fields: { email: "luz@ejemplo.mx", role: "editor" },
  },
  {
    route: `POST ${INVITATION}/:id/rehacer`,
    acts: ["account.invited"],
    path: invitation("rehacer"),
  },
  {
    route: `POST ${INVITATION}/:id/retirar`,
    acts: ["account.invitation_withdrawn"],
    path: invitation("retirar"),
  },
  {
    route: `POST ${KEYS}/nueva`,
    acts: ["token.created"],
    fields: { name: "Tablero", role: "reader", expires_on: "2027-01-31" },
  },
  { route: `POST ${KEYS}/:id/retirar`, acts: ["token.revoked"], path: key("retirar") },
  { route: `POST ${KEYS}/:id/restituir`, acts: ["token.restored"], path: key("restituir") },
];

export const ACCOUNT_ACTS: readonly Step[] = [...DOORS, ...OWN_ACCOUNT, ...MANAGEMENT];
