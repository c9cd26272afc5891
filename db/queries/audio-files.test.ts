import { expect, it } from "vitest";
import { connectNode } from "../connect-node.ts";
import { IS_HEARD } from "./audio-files.ts";

it("finds who said a file in indexes alone", () => {
  const { connection } = connectNode(":memory:");
  const query = `select * from audio_files where sha256 = 'a' and ${IS_HEARD}`;
  const plan = connection.prepare(`explain query plan ${query}`).all();
  const steps = plan.map(({ detail }) => String(detail)).join("\n");
  expect(steps).toContain("recordings_file");
  expect(steps).toContain("recordings_older_file");
  expect(steps).not.toContain("SCAN");
});
