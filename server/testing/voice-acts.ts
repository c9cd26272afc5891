import { aPack } from "./a-pack.ts";
import { aWav, anMp3 } from "./a-sound.ts";
import type { ActingDesk, Step } from "./acting-desk.ts";
import { putPack } from "./put-pack.ts";
import { KEYS } from "./voice-desk.ts";

const ONE = "/panel/traducciones/:survey/:language";
const RECORDING = `${ONE}/textos/:key/grabacion`;
const SPEAKER = "/panel/hablantes/:code";
const [KEY] = KEYS;

const recording = (rest: string) => () =>
  `/panel/traducciones/todos/tzh/textos/${KEY}/grabacion${rest}`;
const speaker =
  (rest = "", code = "H01") =>
  () =>
    `/panel/hablantes/${code}${rest}`;
const sound = (bytes: BlobPart) => new Blob([bytes], { type: "audio/wav" });
const DETAILS = {
  nombre: "Xunka",
  variante: "tzh-x-bachajon",
  fecha: "2026-11-01",
  forma: "Firmó",
};

async function recordedWith(desk: ActingDesk): Promise<string> {
  await putPack(desk.test.deps, aPack({ [KEY]: { text: "Bin" } }));
  return recording("?speaker=H01&start=0&end=150&duration=200")();
}

/** What is done to voices and to who lends them. */
export const VOICE_ACTS: readonly Step[] = [
  {
    route: "POST /panel/hablantes/nuevo",
    acts: ["speaker.registered"],
    fields: { codigo: "H01", ...DETAILS },
  },
  {
    route: "POST /panel/hablantes/nuevo",
    acts: ["speaker.registered"],
    fields: { codigo: "H02", ...DETAILS },
  },
  {
    route: `POST ${SPEAKER}`,
    acts: ["speaker.changed"],
    path: speaker(),
    fields: { ...DETAILS, forma: "Firmó ante dos personas" },
  },
  {
    route: `PUT ${RECORDING}`,
    acts: ["voice.recorded"],
    path: recordedWith,
    body: () => sound(aWav()),
  },
  {
    route: `PUT ${RECORDING}/otra`,
    acts: ["voice.older_stored"],
    path: recording("/otra?speaker=H01"),
    body: () => sound(anMp3()),
  },
  {
    route: `POST ${RECORDING}/marcas`,
    acts: ["voice.trimmed"],
    path: recording("/marcas"),
    body: () => JSON.stringify({ speaker: "H01", start: 10, end: 120 }),
  },
  {
    route: `POST ${ONE}/voz`,
    acts: ["voice.chosen"],
    path: () => "/panel/traducciones/todos/tzh/voz",
    fields: { hablante: "H02" },
  },
  {
    route: `POST ${ONE}/voz`,
    acts: ["voice.chosen"],
    path: () => "/panel/traducciones/todos/tzh/voz",
    fields: { hablante: "H01" },
  },
  {
    route: `POST ${SPEAKER}/retirar`,
    acts: ["speaker.withdrawn"],
    path: speaker("/retirar"),
  },
  {
    route: `POST ${SPEAKER}/restituir`,
    acts: ["speaker.restored"],
    path: speaker("/restituir"),
  },
  {
    route: `POST ${RECORDING}/retirar`,
    acts: ["voice.removed"],
    path: recording("/retirar"),
    body: () => JSON.stringify({ speaker: "H01" }),
  },
];
