import type { Translator } from "../../../locales/translator.ts";
import { Say } from "../shown-text.tsx";
import { type Column, DataList, type ListState } from "./data-list.tsx";

export interface ListedPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly state: "active" | "disabled";
  readonly lastSeenOn: string | null;
  readonly hasSecondFactor: boolean;
}

export interface ListedInvitation {
  readonly id: string;
  readonly email: string;
  readonly role: string;
  readonly expiresDay: string;
  readonly isExpired: boolean;
}

interface PeoplePageProps {
  readonly translator: Translator;
  readonly people: readonly ListedPerson[];
  readonly state: ListState;
  readonly invitations: readonly ListedInvitation[];
}

/** Everybody with an account, and who has been invited. */
export function PeoplePage({ translator, people, state, invitations }: PeoplePageProps) {
  return (
    <>
      <div class="page-head">
        <h1>
          <Say text="panel.people.title" />
        </h1>
        <a class="button" href="/panel/personas/invitar">
          <Say text="panel.people.invite" />
        </a>
      </div>
      <DataList
        translator={translator}
        caption={translator.t("panel.people.title")}
        columns={columnsFor(translator)}
        rows={people}
        keyOf={({ id }) => id}
        state={state}
        empty={<Say text="panel.people.empty" />}
      />
      <Invitations translator={translator} invitations={invitations} />
    </>
  );
}

function columnsFor(translator: Translator): readonly Column<ListedPerson>[] {
  return [
    {
      name: "name",
      label: "panel.person.name",
      isSortable: true,
      cell: ({ id, name }) => <a href={`/panel/personas/${id}`}>{name}</a>,
    },
    {
      name: "email",
      label: "panel.sign_in.email",
      isSortable: true,
      cell: ({ email }) => email,
    },
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
      isFixed: true,
      cell: ({ state }) => <PersonState state={state} />,
    },
    {
      name: "seen",
      label: "panel.people.last_seen",
      isSortable: true,
      isFixed: true,
      cell: ({ lastSeenOn }) =>
        lastSeenOn === null ? <Say text="panel.people.never" /> : translator.date(lastSeenOn),
    },
  ];
}

export function PersonState({ state }: Pick<ListedPerson, "state">) {
  return (
    <span class={state === "active" ? "state-mark" : "state-mark state-mark-off"}>
      <Say text={`panel.people.${state}`} />
    </span>
  );
}

type InvitationsProps = Pick<PeoplePageProps, "translator" | "invitations">;

function Invitations({ translator, invitations }: InvitationsProps) {
  if (invitations.length === 0) return null;
  return (
    <section class="panel-section" aria-labelledby="invitaciones">
      <h2 id="invitaciones">
        <Say text="panel.people.pending" />
      </h2>
      <ul class="row-list">
        {invitations.map((invitation) => (
          <li key={invitation.id}>
            <p>
              <strong>{invitation.email}</strong>
              <br />
              <Say text={`panel.role.${invitation.role}`} />
              {" · "}
              <Say
                text={invitation.isExpired ? "panel.people.expired" : "panel.people.expires"}
                with={{ day: translator.date(invitation.expiresDay) }}
              />
            </p>
            <InvitationActions invitation={invitation} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function InvitationActions({ invitation }: { readonly invitation: ListedInvitation }) {
  const href = `/panel/personas/invitaciones/${invitation.id}`;
  return (
    <div class="form-actions">
      <form method="post" action={`${href}/rehacer`}>
        <button class="button button-secondary" type="submit">
          <Say text="panel.people.remake" />
          <span class="visually-hidden"> {invitation.email}</span>
        </button>
      </form>
      <a class="button button-secondary button-takes" href={`${href}/retirar`}>
        <Say text="panel.people.withdraw" />
        <span class="visually-hidden"> {invitation.email}</span>
      </a>
    </div>
  );
}
