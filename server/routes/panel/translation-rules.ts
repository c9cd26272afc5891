import type { Rules } from "../../middleware/require-rule.ts";

const ONE = "/panel/traducciones/:survey/:language";

const SPEAKER = "/panel/hablantes/:code";
const VOICES: Rules = {
  [`GET ${ONE}/voz`]: "voices.manage",
  [`POST ${ONE}/voz`]: "voices.manage",
  [`GET ${ONE}/voz/:speaker/grabaciones`]: "voices.manage",
  [`GET ${ONE}/voz/:speaker/manifiesto.json`]: "voices.manage",
  [`GET ${ONE}/voz/:speaker/paquete.zip`]: "voices.manage",
  [`PUT ${ONE}/textos/:key/grabacion`]: "voices.manage",
  [`PUT ${ONE}/textos/:key/grabacion/otra`]: "voices.manage",
  [`POST ${ONE}/textos/:key/grabacion/marcas`]: "voices.manage",
  [`POST ${ONE}/textos/:key/grabacion/retirar`]: "voices.manage",
  "GET /panel/hablantes": "voices.manage",
  "GET /panel/hablantes/nuevo": "voices.manage",
  "POST /panel/hablantes/nuevo": "voices.manage",
  [`GET ${SPEAKER}`]: "voices.manage",
  [`POST ${SPEAKER}`]: "voices.manage",
  [`GET ${SPEAKER}/retirar`]: "voices.manage",
  [`POST ${SPEAKER}/retirar`]: "voices.manage",
  [`POST ${SPEAKER}/restituir`]: "voices.manage",
};

/** Who may use what belongs to the texts in other languages and their voices. */
export const TRANSLATION_RULES: Rules = {
  ...VOICES,
  "GET /panel/traducciones": "texts.read",
  "POST /panel/traducciones": "texts.write",
  [`GET ${ONE}`]: "texts.read",
  [`GET ${ONE}/textos`]: "texts.read",
  [`PUT ${ONE}/textos/:key`]: "texts.write",
  [`GET ${ONE}/textos/:key/historia`]: "texts.read",
  // Programs write; only people keep, review, approve and return.
  [`POST ${ONE}/textos/:key/actos`]: "texts.approve",
  [`POST ${ONE}/textos/:key/comentarios`]: "texts.write",
  [`POST ${ONE}/textos/:key/comentarios/:comment`]: "texts.write",
  [`GET ${ONE}/archivo/:format`]: "texts.read",
  [`GET ${ONE}/importar`]: "texts.write",
  [`POST ${ONE}/importar`]: "texts.write",
  [`GET ${ONE}/importar/:id`]: "texts.write",
  [`POST ${ONE}/importar/:id`]: "texts.write",
};
