import { describe, expect, it } from "vitest";
import type { CountedResponse } from "../services/read-responses.ts";
import { planResponses } from "./csv.ts";
import { csvText } from "./csv-text.ts";
import { textStream } from "./byte-stream.ts";
import { question, response, survey } from "./testing/survey.ts";

const plan = planResponses([survey([question("p", "text")])]);
const PAGE = Array.from({ length: 100 }, () => response({ p: "x".repeat(1000) }));

/** Pages of 100 responses; says how many were asked for. */
function source(count: number, fault?: Error) {
  const asked = { pages: 0, isClosed: false };
  async function* pages(): AsyncGenerator<readonly CountedResponse[], void, void> {
    try {
      while (asked.pages < count) {
        asked.pages += 1;
        yield PAGE;
      }
      if (fault !== undefined) throw fault;
    } finally {
      asked.isClosed = true;
    }
  }
  return { asked, pages: pages() };
}

async function all(texts: AsyncIterable<string>): Promise<readonly string[]> {
  const pieces: string[] = [];
  for await (const text of texts) pieces.push(text);
  return pieces;
}

describe("csvText", () => {
  it("gives the header alone for a round without responses", async () => {
    const texts = await all(csvText(plan, source(0).pages));
    expect(texts).toEqual([`${plan.headers.join(",")}\r\n`]);
    expect(plan.headers.at(-1)).toBe("p");
  });

  it("gives every line once, in pieces of about 16 kB", async () => {
    const texts = await all(csvText(plan, source(5).pages));
    expect(texts.join("").split("\r\n")).toHaveLength(502);
    expect(texts.length).toBeGreaterThan(25);
    expect(Math.max(...texts.map((text) => text.length))).toBeLessThan(18_000);
  });
});

function unexpected(error: unknown): never {
  throw new Error("an unexpected fault", { cause: error });
}

describe("textStream", () => {
  it("reads no page before it is asked and no more than it needs", async () => {
    const { asked, pages } = source(1000);
    const stream = textStream(csvText(plan, pages), unexpected);
    await new Promise((resolve) => setTimeout(resolve));
    expect(asked.pages).toBe(0);
    const reader = stream.getReader();
    await reader.read();
    expect(asked.pages).toBe(1);
    await reader.cancel();
    expect(asked).toEqual({ pages: 1, isClosed: true });
  });

  it("breaks off where reading fails, tells the log and not the reader why", async () => {
    const fault = new Error("what an answer said");
    const told: unknown[] = [];
    const texts = csvText(plan, source(2, fault).pages);
    const reader = textStream(texts, (error) => told.push(error)).getReader();
    await reader.read();
    const rest = async () => {
      while (!(await reader.read()).done);
    };
    await expect(rest()).rejects.toThrow("the stream broke off");
    expect(told).toEqual([fault]);
  });

  it("encodes as UTF-8", async () => {
    async function* texts() {
      yield "\uFEFFñ";
      yield "＝𝒳";
    }
    const bytes = await new Response(textStream(texts(), unexpected)).bytes();
    expect(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes)).toBe("\uFEFFñ＝𝒳");
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });
});
