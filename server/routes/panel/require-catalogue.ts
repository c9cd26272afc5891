import type { Context } from "hono";
import { RequestProblem } from "../../problem-response.ts";
import { type CatalogueKind, catalogueKind } from "../../services/catalogues/catalogue-kinds.ts";

/** The catalogue that the address names. */
export function requireKind(c: Context): CatalogueKind {
  const kind = catalogueKind(c.req.param("name") ?? "");
  if (kind === undefined) throw notFound();
  return kind;
}

export function catalogueHref({ name }: CatalogueKind): string {
  return `/panel/catalogos/${name}`;
}

export function notFound(): RequestProblem {
  return new RequestProblem({ status: 404, code: "request.not_found" });
}

export function conflict(): RequestProblem {
  return new RequestProblem({ status: 409, code: "catalogue.changed_meanwhile" });
}
