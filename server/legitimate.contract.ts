import { expect, it } from "vitest";
import { aBody, openTestApp } from "./testing/open-app.ts";

const TEXTS = [
  "<3",
  "=)",
  "+52 961 000 0000",
  "-",
  "@alguien",
  "Ñandú, pingüino, «así»",
  "Batsʼil kʼop",
  "bats'il k'op",
  "<script>alert(1)</script>",
  "'; drop table responses; --",
  "🙂👩‍👧",
  "línea 1\nlínea 2\ttab",
  "a".repeat(5000),
  "__proto__",
  "null",
  "{{nombre}} ${asked}",
];

it.each(TEXTS)("takes the legitimate text %j", async (free) => {
  const { post } = await openTestApp();
  const answer = await post(aBody({ answers: { asked: "1", free } }));
  expect(answer.status).toBe(201);
});
