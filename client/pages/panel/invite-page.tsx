import { Say } from "../shown-text.tsx";
import { TextField } from "./fields.tsx";
import { PostFields, type PostFieldsProps } from "./post-fields.tsx";
import { ProblemSummary } from "./problem-summary.tsx";
import { FormActions } from "./form-actions.tsx";

/** Invites somebody: the system sends nothing, it gives a link to hand over. */
export function InvitePage({ email, ...post }: PostFieldsProps & { readonly email: string }) {
  return (
    <form method="post" action="/panel/personas/invitar">
      <h1>
        <Say text="panel.invite.title" />
      </h1>
      <p class="lead">
        <Say text="panel.invite.lead" />
      </p>
      <ProblemSummary problems={post.problems} />
      <TextField
        name="email"
        label="panel.sign_in.email"
        value={email}
        problems={post.problems}
        isRequired
        input={{ type: "email", autocomplete: "off", spellcheck: false }}
      />
      <PostFields {...post} />
      <FormActions submit="panel.invite.button" cancelHref="/panel/personas" />
    </form>
  );
}
