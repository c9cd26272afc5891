import type { Translator } from "../../../locales/translator.ts";
import { Say } from "../shown-text.tsx";
import { type Column, DataList, type ListState } from "./data-list.tsx";

export interface ListedToken {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly state: "active" | "expired" | "revoked";
  readonly expiresOn: string | null;
  readonly lastUsedOn: string | null;
  readonly isRestorable: boolean;
}

interface TokensPageProps {
  readonly translator: Translator;
  readonly tokens: readonly ListedToken[];
  readonly state: ListState;
}

/** The keys that programs use. */
export function TokensPage({ translator, tokens, state }: TokensPageProps) {
  return (
    <>
      <div class="page-head">
        <h1>
          <Say text="panel.tokens.title" />
        </h1>
        <a class="button" href="/panel/llaves/nueva">
          <Say text="panel.tokens.new" />
        </a>
      </div>
      <p class="lead">
        <Say text="panel.tokens.lead" />
      </p>
      <DataList
        translator={translator}
        caption={translator.t("panel.tokens.title")}
        columns={columnsFor(translator)}
        rows={tokens}
        keyOf={({ id }) => id}
        state={state}
        empty={<Say text="panel.tokens.empty" />}
      />
    </>
  );
}

function columnsFor(translator: Translator): readonly Column<ListedToken>[] {
  const day = (value: string | null, otherwise: string) =>
    value === null ? <Say text={otherwise} /> : translator.date(value);
  return [
    { name: "name", label: "panel.tokens.name", isSortable: true, cell: ({ name }) => name },
    {
      name: "role",
      label: "panel.person.role",
      isSortable: true,
      isFixed: true,
      cell: ({ role }) => <Say text={`panel.role.${role}`} />,
    },
    {
      name: "state",
      label: "panel.people.state",
      isSortable: true,
      cell: ({ state }) => (
        <span class={state === "active" ? "state-mark" : "state-mark state-mark-off"}>
          <Say text={`panel.tokens.${state}`} />
        </span>
      ),
    },
    {
      name: "expires",
      label: "panel.tokens.expires",
      isSortable: true,
      isFixed: true,
      cell: ({ expiresOn }) => day(expiresOn, "panel.tokens.no_end"),
    },
    {
      name: "used",
      label: "panel.tokens.last_used",
      isSortable: true,
      isFixed: true,
      cell: ({ lastUsedOn }) => day(lastUsedOn, "panel.people.never"),
    },
    {
      name: "act",
      label: "panel.tokens.acts",
      isFixed: true,
      cell: (token) => <TokenAct token={token} />,
    },
  ];
}

/** Revoking asks first; giving back does not. */
function TokenAct({ token }: { readonly token: ListedToken }) {
  const href = `/panel/llaves/${token.id}`;
  if (token.state !== "revoked") {
    return (
      <a class="button button-secondary button-takes" href={`${href}/retirar`}>
        <Say text="panel.tokens.revoke" />
        <span class="visually-hidden"> {token.name}</span>
      </a>
    );
  }
  if (!token.isRestorable) return <Say text="panel.tokens.gone" />;
  return (
    <form method="post" action={`${href}/restituir`}>
      <button class="button button-secondary" type="submit">
        <Say text="panel.tokens.restore" />
        <span class="visually-hidden"> {token.name}</span>
      </button>
    </form>
  );
}
