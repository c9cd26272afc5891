import type { PeaCatalogue } from "../pea/pea-catalogue.ts";

const CATALOGUE: PeaCatalogue = {
  axes: [
    { code: "1", name: "Combatir la corrupción y la impunidad" },
    { code: "2", name: "Combatir la arbitrariedad y el abuso de poder" },
    { code: "3", name: "Promover la mejora de la gestión pública" },
    { code: "4", name: "Involucrar a la sociedad y el sector privado" },
  ],
  objectives: Array.from({ length: 10 }, (_, at) => ({
    code: String(at + 1),
    name: at === 0 ? "Coordinación de autoridades" : `Objetivo de prueba ${String(at + 1)}`,
    parent: String(1 + Math.floor(at / 3)),
  })),
  priorities: Array.from({ length: 67 }, (_, at) => ({
    code: String(at + 1),
    name: at === 2 ? "Protección a denunciantes" : `Prioridad de prueba ${String(at + 1)}`,
    parent: String(1 + (at % 10)),
  })),
};

/** As many axes, objectives and priorities as the PEA has. */
export function testCatalogue(): PeaCatalogue {
  return CATALOGUE;
}
