import { env } from "cloudflare:workers";
import type { Files } from "../files.ts";
import { filesR2 } from "../files-r2.ts";

/** Files for one test: opening its database empties the bucket. */
export function openTestFiles(): Files {
  return filesR2(env.FILES);
}
