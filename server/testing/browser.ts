import type { Hono } from "hono";

type Form = Readonly<Record<string, string | readonly string[]>>;

export interface Browser {
  readonly get: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Response>;
  /** As a form of this site posts: same origin, cookies along. */
  readonly post: (
    path: string,
    form?: Form,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Response>;
  readonly cookies: Map<string, string>;
}

/** Keeps cookies like a browser and says where its forms come from. */
export function openBrowser(app: Pick<Hono, "request">, origin = "http://127.0.0.1:3000"): Browser {
  const cookies = new Map<string, string>();
  const send = async (path: string, init: RequestInit & { headers: Record<string, string> }) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = { ...(cookie === "" ? {} : { Cookie: cookie }), ...init.headers };
    const answer = await app.request(`${origin}${path}`, { ...init, headers });
    for (const given of answer.headers.getSetCookie()) keep(cookies, given);
    return answer;
  };
  return {
    cookies,
    get: async (path, headers = {}) => await send(path, { headers }),
    post: async (path, form = {}, headers = {}) =>
      await send(path, {
        method: "POST",
        body: encoded(form),
        headers: {
          "Content-Type": "application/x-www-form-urlencoded",
          Origin: origin,
          "Sec-Fetch-Site": "same-origin",
          ...headers,
        },
      }),
  };
}

function keep(cookies: Map<string, string>, given: string): void {
  const [pair = ""] = given.split(";", 1);
  const [name = "", value = ""] = pair.split("=", 2);
  if (value === "" || /max-age=0/i.test(given)) cookies.delete(name);
  else cookies.set(name, value);
}

function encoded(form: Form): string {
  const fields = Object.entries(form).flatMap(([name, values]) =>
    [values].flat().map((value) => [name, value]),
  );
  return new URLSearchParams(fields).toString();
}
