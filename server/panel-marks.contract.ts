import { beforeEach, expect, it } from "vitest";
import { verifyChain } from "./services/audit/verify-chain.ts";
import { openTestApp, type TestApp } from "./testing/open-app.ts";
import { firstAdministrator } from "./testing/panel-visits.ts";
import { recordAct, SYSTEM } from "./services/record-act.ts";

let test: TestApp;
beforeEach(async () => {
  test = await openTestApp();
});

it("keeps the chain of the log whole, whatever signs somebody's name holds", async () => {
  const { browser } = await firstAdministrator(test);
  const made = await browser.post("/panel/cuenta/nombre", {
    name: "Ana\u0000 de\u0007 atrás\u202e",
  });
  expect(made.status).toBe(303);
  await browser.post("/panel/nueva-encuesta", { titulo: "A\u0000b", clave: "otra" });
  await browser.post("/panel/encuestas/todos/difusion", { medio: "Ra\u0000dio", idioma: "es" });
  await browser.post("/panel/encuestas/otra/revision/enlace", { para: "Co\u0000mité", dias: "3" });
  expect((await verifyChain(test.deps)).fault).toBeUndefined();
  const page = await (await browser.get("/panel/bitacora")).text();
  expect(page).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u202e]/);
});

it("keeps the chain whole for an act whose words no engine could keep", async () => {
  const details = { name: "a\u0000b\ud800" };
  const actor = { kind: "token", id: "1", name: "x\u0000y\udc00" } as const;
  await recordAct(
    test.deps,
    { actor, action: "token.created", subject: "token:1", details },
    { statements: [] },
  );
  await recordAct(test.deps, { actor: SYSTEM, action: "x", subject: "y" }, { statements: [] });
  expect((await verifyChain(test.deps)).fault).toBeUndefined();
});
