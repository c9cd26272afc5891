import { createContext } from "preact";

/**
 * Whether the page lives in a browser. False on the server and while the browser takes over the
 * page, so that both render the same plain form; true from then on.
 */
export const Enhanced = createContext(false);
