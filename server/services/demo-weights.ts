import type { DemoRespondent } from "./draw-demo-respondents.ts";

// How likely a made-up person gives each answer to `percepcion`. Plausible, not measured: no figure
// here may be read as a finding.

export type Weights = Readonly<Record<string, number>>;
type WeightsOf = (respondent: DemoRespondent) => Weights;

const REFUSAL = 3;
const SPOKEN_CHOICES: Readonly<Record<string, string>> = {
  tseltal: "tseltal",
  tsotsil: "tsotsil",
  "ch'ol": "chol",
  tojolabal: "tojolabal",
  zoque: "zoque",
};

const experience: Readonly<Record<string, WeightsOf>> = {
  contacto_12m: ({ hadContact }) => (hadContact ? { "1": 1 } : { "2": 97, "9": REFUSAL }),
  oficina: ({ isUrban }) => ({
    presidencia: isUrban ? 14 : 30,
    registro_civil: 13,
    agua: isUrban ? 9 : 3,
    transito: isUrban ? 14 : 4,
    policia: 6,
    fiscalia: isUrban ? 7 : 3,
    salud: 18,
    escuela: 10,
    apoyos: isUrban ? 7 : 18,
    impuestos: isUrban ? 10 : 3,
    no_sabe: 1,
    other: 2,
  }),
  atencion_lengua: ({ speaksIndigenousLanguage }) =>
    speaksIndigenousLanguage ? { "1": 44, "2": 53, "9": REFUSAL } : { "1": 95, "2": 3, "9": 2 },
  solicitud_12m: ({ wasAsked }) => (wasAsked ? { "1": 1 } : { "2": 95, "9": 5 }),
  oficina_solicitud: ({ isUrban }) => ({
    transito: isUrban ? 30 : 10,
    policia: 18,
    presidencia: isUrban ? 12 : 28,
    fiscalia: 10,
    registro_civil: 8,
    agua: 4,
    salud: 5,
    escuela: 5,
    apoyos: isUrban ? 5 : 14,
    impuestos: 2,
    other: 2,
  }),
  que_pidieron: () => ({
    dinero: 70,
    regalo: 14,
    favor: 18,
    voto: 10,
    sexual: 1,
    no_dice: REFUSAL,
  }),
  puso_queja: ({ isGraduate }) => ({ "1": isGraduate ? 12 : 6, "2": 85, "9": REFUSAL }),
  razon_no_queja: ({ isUrban, speaksIndigenousLanguage }) => ({
    miedo: 24,
    donde: isUrban ? 12 : 20,
    inutil: 32,
    tiempo: 16,
    lejos: isUrban ? 3 : 15,
    lengua: speaksIndigenousLanguage ? 14 : 0,
    costumbre: 10,
    no_dice: REFUSAL,
    other: 2,
  }),
};

const opinion: Readonly<Record<string, WeightsOf>> = {
  problemas: ({ isUrban, wasAsked }) => ({
    inseguridad: isUrban ? 34 : 20,
    trabajo: 20,
    pobreza: isUrban ? 14 : 28,
    corrupcion: wasAsked ? 38 : 22,
    salud: 20,
    escuelas: 9,
    agua: isUrban ? 12 : 18,
    caminos: isUrban ? 9 : 24,
    no_sabe: 2,
    other: 1,
  }),
  causas_corrupcion: () => ({
    castigo: 40,
    sueldos: 10,
    tramites: 16,
    vigilancia: 28,
    parientes: 24,
    valores: 18,
    derechos: 15,
    costumbre: 20,
    no_sabe: REFUSAL,
    other: 1,
  }),
  castigo: () => ({ "1": 3, "2": 12, "3": 48, "4": 34, "9": REFUSAL }),
  efectos_hogar: ({ wasAsked, isUrban }) => ({
    gasto: wasAsked ? 40 : 22,
    tiempo: 24,
    apoyos: isUrban ? 14 : 32,
    medicinas: 26,
    obras: 22,
    trabajo: 12,
    miedo: 14,
    nada: 6,
    no_sabe: REFUSAL,
    other: 1,
  }),
  conoce_queja: ({ isGraduate }) => ({ "1": isGraduate ? 34 : 18, "2": 66, "9": REFUSAL }),
  prioridades: () => ({
    castigar: 30,
    proteger: 16,
    tramites: 14,
    gasto: 18,
    merito: 12,
    vigilar: 10,
  }),
};

const profile: Readonly<Record<string, WeightsOf>> = {
  edad: ({ age }) => ({ [age]: 98, "99": 2 }),
  sexo: ({ isWoman }) => ({ [isWoman ? "1" : "2"]: 97, "3": 1, "99": 2 }),
  region: ({ municipality }) => ({ [municipality.region]: 96, "98": 2, "99": 2 }),
  municipio: ({ municipality }) => ({ [municipality.code]: 97, "99": REFUSAL }),
  lengua_hogar: ({ speaksIndigenousLanguage, language, municipality }) => {
    if (!speaksIndigenousLanguage) return { espanol: 98, "99": 2 };
    const spoken = SPOKEN_CHOICES[municipality.mainIndigenousLanguage ?? ""] ?? "otra";
    return language === "es" ? { [spoken]: 60, espanol: 37, "99": REFUSAL } : { [spoken]: 1 };
  },
  ambito: ({ isUrban }) => ({ [isUrban ? "1" : "2"]: 98, "99": 2 }),
  escolaridad: ({ isGraduate, isUrban }) =>
    isGraduate
      ? { "5": 1 }
      : { "1": isUrban ? 1 : 5, "2": isUrban ? 6 : 18, "3": 25, "4": 50, "99": 2 },
  ocupacion: ({ isUrban, isWoman, isGraduate, age }) => ({
    campo: isUrban ? 3 : 24,
    negocio: 16,
    empresa: isUrban ? 24 : 10,
    gobierno: isGraduate ? 24 : 6,
    hogar: isWoman ? 18 : 2,
    estudio: age === "1" || age === "2" ? 22 : 1,
    busca: 5,
    pension: age === "5" || age === "6" ? 40 : 0,
    otra: 6,
    "99": 2,
  }),
  dificultad: ({ age }) => ({ "1": age === "5" || age === "6" ? 30 : 8, "2": 88, "99": 2 }),
};

export const CHOICE_WEIGHTS: Readonly<Record<string, WeightsOf>> = {
  ...experience,
  ...opinion,
  ...profile,
};

/** How far each question of a scale leans from a person's distrust: above 0, the worse end. */
export const SCALE_LEANINGS: Readonly<Record<string, number>> = {
  frec_ayuntamiento: 0.02,
  frec_estado: 0,
  frec_policia: 0.12,
  frec_fiscalia: 0.06,
  frec_juzgados: 0.03,
  conf_ayuntamiento: -0.05,
  conf_fiscalia: 0.02,
};

/** Choices that stand alone: with them nothing else is chosen. */
export const LONE_CHOICES: ReadonlySet<string> = new Set(["no_sabe", "no_dice", "nada", "9", "99"]);
