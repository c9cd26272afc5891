import { listApiTokens } from "../../db/queries/api-tokens.ts";
import { searchKey } from "../../surveys/core/index.ts";
import type { Deps } from "../deps.ts";
import { type ListedToken, listedToken } from "./api-tokens.ts";
import { type ListQuery, type ListShape, pageOfRows, type RowPage } from "./page-of-rows.ts";

const LIST: ListShape<ListedToken> = {
  idOf: ({ id }) => id,
  textOf: ({ name }) => name,
  sorts: {
    name: ({ name }) => searchKey(name),
    role: ({ role }) => role,
    state: ({ state }) => state,
    expires: ({ expiresOn }) => expiresOn ?? "9999",
    used: ({ lastUsedOn }) => lastUsedOn ?? "",
  },
  sort: "name",
};

/** Every token, also those taken back. */
export async function listTokens(deps: Deps, query: ListQuery): Promise<RowPage<ListedToken>> {
  const tokens = await listApiTokens(deps.db);
  return pageOfRows(
    tokens.map((row) => listedToken(deps, row)),
    query,
    LIST,
  );
}
