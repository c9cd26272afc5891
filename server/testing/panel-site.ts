import type { BrowserContextOptions, Page } from "playwright-core";
import { beforeAll } from "vitest";
import { acceptLink, send, setUpSecondFactor } from "./panel-person.ts";

type Kept = Awaited<ReturnType<ReturnType<Page["context"]>["storageState"]>>;

/** Somebody with an account, and what their browser remembers of being signed in. */
export interface Colleague {
  readonly email: string;
  readonly secret: Uint8Array;
  readonly storageState: Kept;
}

/** What a panel needs of the built server and its browser. */
interface OpenedSite {
  readonly url: () => string;
  readonly newPage: (options: BrowserContextOptions) => Promise<Page>;
  readonly told: () => string;
}

interface PanelRooms {
  /** Ana Pérez, the first administrator. */
  readonly administrator: () => Colleague;
  /** Luz Cruz, an editor. */
  readonly editor: () => Colleague;
  /** A page of the panel in a browser of its own where somebody is signed in. */
  readonly openAs: (
    who: Pick<Colleague, "storageState">,
    path: string,
    options?: BrowserContextOptions,
  ) => Promise<Page>;
  /** Invites somebody whose role has a second factor, and goes through the link for them. */
  readonly invite: (role: string, name: string, email: string) => Promise<Colleague>;
}

/** The built server with its first administrator and an editor. */
export function openPanelSite<Site extends OpenedSite>(site: Site): Site & PanelRooms {
  const made: { administrator?: Colleague; editor?: Colleague } = {};
  const administrator = () => existing(made.administrator);
  const openAs: PanelRooms["openAs"] = async ({ storageState }, path, options = {}) => {
    const page = await site.newPage({ storageState, ...options });
    await page.goto(site.url() + path);
    return page;
  };
  const invite: PanelRooms["invite"] = async (role, name, email) => {
    const page = await openAs(administrator(), "/panel/personas/invitar");
    await page.fill("#email", email);
    await page.selectOption("#role", role);
    await send(page);
    return await comeIn(site, await page.inputValue("#secret"), { name, email, isFirst: false });
  };
  beforeAll(async () => {
    const first = { name: "Ana Pérez", email: "ana@prueba.mx", isFirst: true };
    made.administrator = await comeIn(site, printedLink(site), first);
    made.editor = await invite("editor", "Luz Cruz", "luz@prueba.mx");
  });
  return { ...site, administrator, editor: () => existing(made.editor), openAs, invite };
}

/** What the server prints at its first start. */
function printedLink({ told }: OpenedSite): string {
  return /http:\S+#\S+/.exec(told())?.[0] ?? "";
}

interface Newcomer {
  readonly name: string;
  readonly email: string;
  /** The link of the first administrator does not know for whom it is. */
  readonly isFirst: boolean;
}

async function comeIn(site: OpenedSite, link: string, newcomer: Newcomer): Promise<Colleague> {
  const { name, email, isFirst } = newcomer;
  const page = await site.newPage({});
  await acceptLink(page, link, isFirst ? { name, email } : { name });
  const secret = await setUpSecondFactor(page);
  const storageState = await page.context().storageState();
  await page.context().close();
  return { email, secret, storageState };
}

function existing(colleague: Colleague | undefined): Colleague {
  if (colleague === undefined) throw new Error("used outside a test");
  return colleague;
}
