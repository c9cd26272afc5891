import type { Rules } from "../../middleware/require-rule.ts";

const ONE = "/panel/encuestas/:slug";

const SURVEYS: Rules = {
  "GET /panel/encuestas": "surveys.read",
  "GET /panel/nueva-encuesta": "surveys.edit",
  "POST /panel/nueva-encuesta": "surveys.edit",
  [`GET ${ONE}/duplicar`]: "surveys.edit",
  [`POST ${ONE}/duplicar`]: "surveys.edit",
  [`GET ${ONE}`]: "surveys.read",
  [`GET ${ONE}/versiones/:version`]: "surveys.read",
  [`GET ${ONE}/diferencia`]: "surveys.read",
  [`GET ${ONE}/archivar`]: "surveys.edit",
  [`POST ${ONE}/archivar`]: "surveys.edit",
  [`POST ${ONE}/desarchivar`]: "surveys.edit",
  [`GET ${ONE}/eliminar`]: "surveys.edit",
  [`POST ${ONE}/eliminar`]: "surveys.edit",
  "GET /panel/papelera": "surveys.edit",
  "POST /panel/papelera/:kind/:id": "surveys.edit",
};

const DRAFTS: Rules = {
  [`POST ${ONE}/borrador/empezar`]: "surveys.edit",
  [`POST ${ONE}/borrador/tomar`]: "surveys.edit",
  [`POST ${ONE}/borrador/declinar`]: "surveys.edit",
  [`GET ${ONE}/borrador/descartar`]: "surveys.edit",
  [`POST ${ONE}/borrador/descartar`]: "surveys.edit",
  [`GET ${ONE}/borrador/historial`]: "surveys.edit",
  [`POST ${ONE}/borrador/historial`]: "surveys.edit",
  [`GET ${ONE}/borrador`]: "surveys.edit",
  [`PUT ${ONE}/borrador`]: "surveys.edit",
  [`GET ${ONE}/editor`]: "surveys.edit",
  [`GET ${ONE}/publicar`]: "surveys.read",
  [`POST ${ONE}/publicar`]: "surveys.publish",
};

const ROUNDS: Rules = {
  [`GET ${ONE}/levantamientos/nuevo`]: "rounds.manage",
  [`POST ${ONE}/levantamientos/nuevo`]: "rounds.manage",
  [`GET ${ONE}/levantamientos/:round`]: "rounds.manage",
  [`POST ${ONE}/levantamientos/:round`]: "rounds.manage",
  [`GET ${ONE}/levantamientos/:round/cerrar`]: "rounds.manage",
  [`POST ${ONE}/levantamientos/:round/cerrar`]: "rounds.manage",
  [`POST ${ONE}/levantamientos/:round/reabrir`]: "rounds.manage",
  [`GET ${ONE}/reserva`]: "surveys.read",
  [`POST ${ONE}/reserva`]: "surveys.publish",
  [`POST ${ONE}/reserva/deshacer`]: "surveys.publish",
};

const REVIEWS: Rules = {
  [`GET ${ONE}/revision`]: "surveys.read",
  [`POST ${ONE}/revision/enlace`]: "surveys.edit",
  [`POST ${ONE}/revision/aprobar`]: "surveys.publish",
  [`POST ${ONE}/revision/devolver`]: "surveys.edit",
  [`POST ${ONE}/revision/comentarios/:comment`]: "surveys.edit",
  [`GET ${ONE}/revision/:id/retirar`]: "surveys.edit",
  [`POST ${ONE}/revision/:id/retirar`]: "surveys.edit",
  [`POST ${ONE}/revision/:id/restituir`]: "surveys.edit",
  "GET /revision": "reviewer",
  "POST /revision": "reviewer",
  "GET /revision/encuesta": "reviewer",
  "POST /revision/comentarios": "reviewer",
  "POST /revision/salir": "reviewer",
};

const OUTREACH: Rules = {
  [`GET ${ONE}/difusion`]: "surveys.read",
  [`POST ${ONE}/difusion`]: "outreach.manage",
  [`GET ${ONE}/difusion/:link`]: "surveys.read",
  [`GET ${ONE}/difusion/:link/codigo.svg`]: "surveys.read",
  [`GET ${ONE}/difusion/:link/retirar`]: "outreach.manage",
  [`POST ${ONE}/difusion/:link/retirar`]: "outreach.manage",
  [`POST ${ONE}/difusion/:link/restituir`]: "outreach.manage",
  "GET /e/:code": "public",
};

/** Who may use what belongs to the life of a survey. */
export const SURVEY_RULES: Rules = { ...SURVEYS, ...DRAFTS, ...ROUNDS, ...REVIEWS, ...OUTREACH };
