import { describe, expect, it } from "vitest";
import { ConfigError, readConfig } from "./config.ts";

describe("readConfig", () => {
  it("has a default for everything", () => {
    expect(readConfig({})).toEqual({
      port: 3000,
      host: "127.0.0.1",
      dataDir: "./data",
      publicUrl: "http://127.0.0.1:3000",
      timeZone: "America/Mexico_City",
    });
  });

  it("takes the slash off the public address", () => {
    expect(readConfig({ PUBLIC_URL: "https://consulta.example/" }).publicUrl).toBe(
      "https://consulta.example",
    );
  });

  it.each([
    ["PORT", "http"],
    ["PORT", "70000"],
    ["PORT", "-1"],
    ["PUBLIC_URL", "consulta.example"],
    ["PUBLIC_URL", "ftp://consulta.example"],
    ["TIME_ZONE", "Chiapas"],
  ])("refuses %s=%s by name", (variable, value) => {
    expect(() => readConfig({ [variable]: value })).toThrow(ConfigError);
    expect(() => readConfig({ [variable]: value })).toThrow(variable);
  });
});
