import { expect, it } from "vitest";
import { byteRange } from "./byte-range.ts";

it.each([
  ["bytes=0-", { first: 0, last: 99 }],
  ["bytes=0-1", { first: 0, last: 1 }],
  ["bytes=99-99", { first: 99, last: 99 }],
  ["bytes=50-1000", { first: 50, last: 99 }],
  ["bytes=-1", { first: 99, last: 99 }],
  ["bytes=-1000", { first: 0, last: 99 }],
  [" Bytes=10-19 ", { first: 10, last: 19 }],
])("takes %j of 100 bytes", (header, range) => {
  expect(byteRange(header, 100)).toEqual(range);
});

it.each([
  undefined,
  "",
  "bytes",
  "bytes=",
  "bytes=-",
  "bytes=a-b",
  "bytes=5-1",
  "bytes=0-1,5-6",
  "items=0-1",
  "bytes=0-1 x",
  `bytes=${"9".repeat(20)}-`,
])("sends the whole for %j", (header) => {
  expect(byteRange(header, 100)).toBe("whole");
});

it.each([
  ["bytes=100-", 100],
  ["bytes=100-200", 100],
  ["bytes=-0", 100],
  ["bytes=0-", 0],
  ["bytes=-5", 0],
])("has nothing for %j of %i bytes", (header, size) => {
  expect(byteRange(header, size)).toBe("unsatisfiable");
});
