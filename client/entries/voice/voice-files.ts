import type { VoiceFile } from "../../pages/voice-manifest.ts";

const FOLDER = "/audio/";

type Store = Pick<Cache, "delete" | "keys" | "match" | "put">;

export interface FilesPorts {
  /** Fails where the browser keeps nothing, and once everything is being wiped. */
  readonly openStore: () => Promise<Store>;
  readonly fetch: (address: string, how: FetchHow) => Promise<Response>;
  /** How long a file of so many bytes may take. */
  readonly patienceMs?: (bytes: number) => number;
}

type FetchHow = Required<Pick<RequestInit, "cache">> & { readonly signal: AbortSignal };

/** A line on which nothing comes any more: less than 8 kbit/s. */
const patienceFor = (bytes: number) => 20_000 + bytes;

const GONE: readonly number[] = [404, 410];

/** How keeping everything went. */
export type Keeping = "complete" | "cut" | "no_room";

/** The sounds of one survey: from the device, where they stay once they came from the network. */
export class VoiceFiles {
  readonly #ports: FilesPorts;
  readonly #coming = new Map<string, Promise<Blob | undefined>>();
  #hasRoom = true;

  constructor(ports: FilesPorts) {
    this.#ports = ports;
  }

  /** The whole file; undefined once the site has it no more, fails where it does not come. */
  async read(wanted: VoiceFile): Promise<Blob | undefined> {
    const { file } = wanted;
    const coming = this.#coming.get(file) ?? this.#find(wanted);
    this.#coming.set(file, coming);
    try {
      return await coming;
    } finally {
      this.#coming.delete(file);
    }
  }

  async #find({ bytes, file, mediaType }: VoiceFile): Promise<Blob | undefined> {
    const address = FOLDER + file;
    const kept = await this.#store((store) => store.match(address));
    if (kept !== undefined) return await typed(kept, mediaType);
    const { fetch, patienceMs = patienceFor } = this.#ports;
    const answer = await fetch(address, {
      // Two copies are one too many for a small phone, and only ours goes with everything else.
      cache: this.#hasRoom ? "no-store" : "default",
      signal: AbortSignal.timeout(patienceMs(bytes)),
    });
    if (GONE.includes(answer.status)) return undefined;
    const copy = answer.clone();
    const sound = await typed(answer, mediaType);
    // A file that was cut off is none.
    if (!answer.ok || sound.size !== bytes) throw new Error(`no sound ${file}`);
    const isKept = await this.#store(async (store) => {
      await store.put(address, copy);
      return true;
    });
    this.#hasRoom = isKept === true;
    return sound;
  }

  async kept(): Promise<ReadonlySet<string>> {
    const keys = (await this.#store((store) => store.keys())) ?? [];
    return new Set(keys.map(({ url }) => url.slice(url.lastIndexOf("/") + 1)));
  }

  /** Brings what is missing, one file after the other. */
  async keep(files: readonly VoiceFile[], onKept: (kept: number) => void): Promise<Keeping> {
    const kept = new Set(await this.kept());
    const count = () => onKept(files.filter(({ file }) => kept.has(file)).length);
    count();
    for (const wanted of files) {
      if (kept.has(wanted.file)) continue;
      try {
        if ((await this.read(wanted)) === undefined) continue;
      } catch {
        return "cut";
      }
      if (!this.#hasRoom) return "no_room";
      kept.add(wanted.file);
      count();
    }
    await this.#dropAllBut(new Set(files.map(({ file }) => FOLDER + file)));
    return "complete";
  }

  /** What an earlier voice said is not heard again. */
  async #dropAllBut(wanted: ReadonlySet<string>): Promise<void> {
    await this.#store(async (store) => {
      const stale = (await store.keys()).filter(({ url }) => !wanted.has(new URL(url).pathname));
      await Promise.all(stale.map((one) => store.delete(one)));
    });
  }

  /** Undefined where the browser refuses. */
  async #store<Found>(act: (store: Store) => Promise<Found>): Promise<Found | undefined> {
    try {
      return await act(await this.#ports.openStore());
    } catch {
      return undefined;
    }
  }
}

/** Of the manifest's type, whatever the answer says. */
async function typed(answer: Response, type: string): Promise<Blob> {
  return new Blob([await answer.arrayBuffer()], { type });
}
