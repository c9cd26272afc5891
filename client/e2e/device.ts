import type { Page } from "playwright-core";

/** What the site keeps in this browser, as anybody who looks may find it: each row as JSON. */
export interface OnDevice {
  readonly drafts: readonly string[];
  readonly queue: readonly string[];
}

// Texts, since they run in the page, where nothing of the tests is.
const OPEN = `
  const asked = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const names = (await indexedDB.databases()).map(({ name }) => name);
  // To open what is not there would make it, empty.
  if (!names.includes("consulta")) return { drafts: [], queue: [] };
  const database = await asked(indexedDB.open("consulta"));`;

const READ = `(async () => {${OPEN}
  const rows = async (name) => {
    const found = await asked(database.transaction(name).objectStore(name).getAll());
    return found.map((row) => JSON.stringify(row));
  };
  const kept = { drafts: await rows("drafts"), queue: await rows("queue") };
  database.close();
  return kept;
})()`;

export async function keptOnDevice(page: Page): Promise<OnDevice> {
  return await page.evaluate<OnDevice>(READ);
}

/** Rewrites the journey that the device keeps, as if it had been begun otherwise. */
export async function rewriteDraft(
  page: Page,
  changes: Readonly<Record<string, unknown>>,
): Promise<void> {
  await page.evaluate(`(async () => {${OPEN}
    const drafts = database.transaction("drafts", "readwrite").objectStore("drafts");
    for (const row of await asked(drafts.getAll())) {
      const state = { ...JSON.parse(row.state), ...${JSON.stringify(changes)} };
      await asked(drafts.put({ ...row, state: JSON.stringify(state) }));
    }
    database.close();
  })()`);
}

/** Everything a page can find in its history entry, address, storages and caches, as one text. */
export async function tracesIn(page: Page): Promise<string> {
  return await page.evaluate(async () => {
    const copies: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        copies.push(request.url, (await (await cache.match(request))?.text()) ?? "");
      }
    }
    const storages = [sessionStorage, localStorage].map((storage) => JSON.stringify(storage));
    const place = [location.href, JSON.stringify(history.state), document.cookie, window.name];
    return [...place, ...storages, ...copies].join("\n");
  });
}
