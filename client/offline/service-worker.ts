// Makes the second visit work without a connection. It sees addresses of pages and assets alone:
// a POST, an answer, the API and every other page go by as if it were not there.

import { serveCopies } from "./serve-copies.ts";
import { serviceWorkerScope } from "./service-worker-scope.ts";

/** Replaced by the build. */
declare const __RELEASE__: string;

serveCopies(serviceWorkerScope(), __RELEASE__);
