import { beforeEach, describe, expect, it } from "vitest";
import { aBody, openTestApp, type TestApp } from "./testing/open-app.ts";

let test: TestApp;
beforeEach(async () => {
  test = await openTestApp();
});

async function postFolio(path: string, folio: string): Promise<Response> {
  return await test.app.request(path, {
    method: "POST",
    headers: { "Content-Type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ folio }).toString(),
  });
}

async function sentFolio(): Promise<string> {
  const receipt: { folio?: string } = await (await test.post(aBody())).json();
  return receipt.folio ?? "";
}

describe("the receipt in another language", () => {
  it("shows the same folio in the language of the page", async () => {
    const folio = await sentFolio();
    const response = await postFolio("/tzh/encuestas/todos?aqui", folio);
    expect(response.status).toBe(200);
    expect(response.headers.get("Cache-Control")).toBe("no-store");
    const html = await response.text();
    expect(html).toContain('<html lang="tzh">');
    expect(html).toContain(`data-folio="${folio}"`);
  });

  it("is not made up for a folio nobody was given", async () => {
    const response = await postFolio("/es/encuestas/todos", "AAAAA-AAAAA-AAAAA");
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain("AAAAA");
  });
});
