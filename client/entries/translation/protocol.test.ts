import { afterEach, describe, expect, it, vi } from "vitest";
import { TextsProtocol } from "./protocol.ts";

afterEach(() => vi.unstubAllGlobals());

function answering(...responses: readonly Response[]) {
  const left = [...responses];
  const fetching = vi.fn<typeof fetch>(() => Promise.resolve(left.shift() ?? Response.error()));
  vi.stubGlobal("fetch", fetching);
  return fetching;
}

function problem(status: number, code: string): Response {
  const headers = { "Content-Type": "application/problem+json" };
  return new Response(JSON.stringify({ code, detail: code }), { status, headers });
}

describe("a workbench that somebody opened", () => {
  const data = { person: { id: "ana" }, texts: [] };

  it("says for whom it sends", async () => {
    const fetching = answering(Response.json(data), Response.json({ text: { key: "a" } }));
    const protocol = new TextsProtocol("/panel/traducciones/s/tzh");
    await protocol.load();
    expect(await protocol.write("a", { text: "Bin", base: 0 })).toMatchObject({ kind: "done" });
    const [, sent] = fetching.mock.calls.map(([, init]) => init);
    expect(new Headers(sent?.headers).get("Consulta-Persona")).toBe("ana");
  });

  it("is signed out, not refused, once somebody else is in", async () => {
    answering(problem(409, "text.other_person"), problem(422, "text.stale"));
    const protocol = new TextsProtocol("/panel/traducciones/s/tzh");
    const body = { text: "Bin", base: 0 };
    expect(await protocol.write("a", body)).toEqual({ kind: "signed_out" });
    expect(await protocol.write("a", body)).toEqual({ kind: "refused", detail: "text.stale" });
  });
});
