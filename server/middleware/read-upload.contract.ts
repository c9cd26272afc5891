import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { RequestProblem } from "../problem-response.ts";
import { readUpload, type Upload } from "./read-upload.ts";

const MAX = 2_000;
let seen: Upload | undefined;
const app = new Hono();
app.post("/", async (c) => {
  seen = await readUpload(c, MAX);
  return c.text("ok");
});
app.onError((error, c) => {
  if (!(error instanceof RequestProblem)) throw error;
  return c.text(error.problem.code, 400);
});

async function post(posted: FormData | string, headers: Readonly<Record<string, string>> = {}) {
  seen = undefined;
  const encoded = new Response(posted);
  const type = encoded.headers.get("Content-Type") ?? "";
  const body = await encoded.arrayBuffer();
  const response = await app.request("/", {
    method: "POST",
    body,
    headers: { "Content-Type": type, ...headers },
  });
  return await response.text();
}

function form(entries: readonly (readonly [string, string | File])[]): FormData {
  const data = new FormData();
  for (const [name, value] of entries) {
    if (typeof value === "string") data.append(name, value);
    else data.append(name, value, value.name);
  }
  return data;
}

describe("readUpload", () => {
  it("reads texts and the bytes of a file, without the folder in its name", async () => {
    const file = new File([new Uint8Array([0xff, 0, 10, 13])], "C:\\datos\\<b>.csv");
    const told = await post(
      form([
        ["a", "uno"],
        ["b", "1"],
        ["b", "2"],
        ["archivo", file],
      ]),
    );
    expect(told).toBe("ok");
    expect(seen?.fields).toEqual({ a: "uno", b: ["1", "2"] });
    expect(seen?.file?.name).toBe("<b>.csv");
    expect([...(seen?.file?.bytes ?? [])]).toEqual([0xff, 0, 10, 13]);
  });

  it("takes a field left empty for no file", async () => {
    expect(await post(form([["archivo", new File([], "")]]))).toBe("ok");
    expect(seen?.file).toBeUndefined();
  });

  it("keeps a field named like a property of objects apart from them", async () => {
    await post(form([["__proto__", "x"]]));
    expect(Object.getPrototypeOf(seen?.fields)).toBe(Object.prototype);
  });

  it("refuses a body past the limit", async () => {
    const file = new File(["x".repeat(MAX)], "a.csv");
    expect(await post(form([["archivo", file]]))).toBe("body.too_large");
  });

  it.each([
    [
      "two files",
      form([
        ["a", new File(["1"], "a")],
        ["b", new File(["2"], "b")],
      ]),
      undefined,
    ],
    ["a damaged body", "--x\r\nnada", "multipart/form-data; boundary=x"],
    ["an empty body", "", "multipart/form-data; boundary=x"],
  ] as const)("refuses %s", async (_, body, type) => {
    const headers = type === undefined ? {} : { "Content-Type": type };
    expect(await post(body, headers)).toBe("body.not_a_form");
  });

  it("refuses another kind of body and a compressed one", async () => {
    expect(await post("a=1", { "Content-Type": "application/x-www-form-urlencoded" })).toBe(
      "body.wrong_type",
    );
    const packed = {
      "Content-Type": "multipart/form-data; boundary=x",
      "Content-Encoding": "gzip",
    };
    expect(await post("x", packed)).toBe("body.compressed");
  });
});
