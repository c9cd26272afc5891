/** Cache storage as far as it is used here: copies by address, oldest cache first. */
export class FakeCaches {
  readonly #caches = new Map<string, Map<string, Response>>();

  async open(name: string) {
    const copies = this.#caches.get(name) ?? new Map<string, Response>();
    this.#caches.set(name, copies);
    return {
      match: async (url: string) => copies.get(url)?.clone(),
      put: async (url: string, response: Response) => {
        // As the real one does: the whole body is read before it counts.
        const body = await response.arrayBuffer();
        copies.set(url, new Response(body, { headers: response.headers }));
      },
    };
  }

  async match(url: string) {
    const found = [...this.#caches.values()].find((copies) => copies.has(url));
    return found?.get(url)?.clone();
  }

  async keys() {
    return [...this.#caches.keys()];
  }

  async delete(name: string) {
    return this.#caches.delete(name);
  }

  /** Everything that is kept, as `cache path`. */
  kept(): readonly string[] {
    return [...this.#caches].flatMap(([name, copies]) =>
      [...copies.keys()].map((url) => `${name} ${new URL(url).pathname}${new URL(url).search}`),
    );
  }
}
