import { describe, expect, it } from "vitest";
import listed from "./common-passwords.csv?raw";
import { isCommonPassword } from "./common-password.ts";
import { passwordProblem } from "./password-rules.ts";

const codeOf = (password: string, email = "maria.lopez@ejemplo.mx") =>
  passwordProblem(password, email)?.code;

describe("passwordProblem", () => {
  it.each([
    "tres zopilotes sobre el río",
    "Kʼuk xulub 7 mazorca",
    "  con blancos al borde  ",
    "🦜🌽🏔️🌧️ chuj y posol",
    "v8#Lq2!tZr9m",
    "correct horse battery staple",
  ])("takes %j", (password) => {
    expect(codeOf(password)).toBeUndefined();
  });

  it("counts characters as people do, not bytes or halves", () => {
    expect(codeOf("🦜🌽🏔🌧🐸🌶🦋")).toBe("password.too_short");
    expect(codeOf("once letras")).toBe("password.too_short");
    expect(codeOf("a1b2 ".repeat(40))).toBe("password.common");
    expect(codeOf("frase larguísima ".repeat(12))).toBe("password.too_long");
  });

  it.each([
    "123456789012",
    "987654321098",
    "abcdefghijklm",
    "qwertyuiopas",
    "aaaaaaaaaaaa",
    "abcabcabcabc",
    "121212121212",
    "passwordpassword",
    "Password1234!",
    "P@ssw0rd12345",
    "Contraseña2026",
    "contrasena.1234",
    "administrador1",
    "2026chiapas!!",
    "1qaz2wsx3edc",
    "q1w2e3r4t5y6",
    "unbelievable",
    "MotherFucker",
  ])("refuses the common %j", (password) => {
    expect(codeOf(password)).toBe("password.common");
  });

  it.each([
    "marialopez-2026",
    "soy Maria.Lopez hoy",
    "María López 1990",
    "consulta-pea-x9",
    "mi SESAECH querida",
  ])("refuses %j, which is about its owner or the platform", (password) => {
    expect(codeOf(password)).toBe("password.about_you");
  });

  it("does not mind a very short name before the @", () => {
    expect(codeOf("anacardos y nueces", "ana@ejemplo.mx")).toBeUndefined();
  });
});

describe("the shipped list", () => {
  it("holds the 3,000 most common passwords and more, and every one is refused", () => {
    const [, ...passwords] = listed.trim().split("\n");
    expect(passwords.length).toBeGreaterThanOrEqual(3000);
    expect(passwords.filter((password) => !isCommonPassword(password))).toEqual([]);
  });
});
