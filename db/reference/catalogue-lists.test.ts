import { describe, expect, it } from "vitest";
import { catalogueLists } from "./catalogue-lists.ts";

describe("catalogueLists", () => {
  it("offers every region by its code and its two largest municipalities", () => {
    expect(catalogueLists.regions).toHaveLength(15);
    expect(catalogueLists.regions[0]).toEqual({
      name: "1",
      label: "Metropolitana (Tuxtla Gutiérrez, Chiapa de Corzo)",
    });
  });

  it("offers every municipality with the region that filters it", () => {
    expect(catalogueLists.municipalities).toHaveLength(124);
    expect(catalogueLists.municipalities).toContainEqual({
      name: "07078",
      label: "San Cristóbal de las Casas",
      attributes: { region: "5" },
    });
  });

  it("sorts municipalities by name as a reader expects", () => {
    const names = catalogueLists.municipalities.map((choice) => choice.label);
    expect(names.slice(0, 3)).toEqual(["Acacoyagua", "Acala", "Acapetahua"]);
    expect(names.indexOf("Ángel Albino Corzo")).toBeLessThan(names.indexOf("Arriaga"));
  });
});
