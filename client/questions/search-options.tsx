import { Component, createRef } from "preact";
import { Shown } from "../pages/shown-text.tsx";
import { fieldId } from "./form-fields.ts";
import { oneLine } from "./shown-item.ts";
import { optionId, type PartProps } from "./search-view.ts";

function Option({ of, search, name }: PartProps & { readonly name: string }) {
  const text = search.words.get(name);
  return (
    <li
      id={optionId(of.path, name)}
      class="search-option"
      role="option"
      aria-selected={name === of.chosen ? "true" : "false"}
      data-active={name === search.state.active ? "" : undefined}
      onClick={() => search.send({ kind: "choose", name })}
    >
      {text === undefined ? null : <Shown text={text} />}
    </li>
  );
}

/** What is found, in a list that scrolls inside itself. */
export class SearchOptions extends Component<PartProps> {
  readonly #list = createRef<HTMLUListElement>();

  override componentDidMount(): void {
    this.#list.current?.scrollIntoView({ block: "nearest" });
    this.#showActive();
  }

  override componentDidUpdate({ search }: PartProps): void {
    if (search.state.active !== this.props.search.state.active) this.#showActive();
  }

  #showActive(): void {
    const { of, search } = this.props;
    const { active } = search.state;
    const page = this.#list.current?.ownerDocument;
    const option = active && page?.getElementById(optionId(of.path, active));
    if (option) option.scrollIntoView({ block: "nearest" });
  }

  override render({ of, search }: PartProps) {
    return (
      <ul
        ref={this.#list}
        id={fieldId(of.path, "options")}
        class="search-options"
        role="listbox"
        aria-label={oneLine(of.view.translator.shown("question.search.options"))}
        // The field keeps the focus while the list is touched.
        onMouseDown={(event) => event.preventDefault()}
      >
        {search.found.options.map(({ name }) => (
          <Option key={name} of={of} search={search} name={name} />
        ))}
      </ul>
    );
  }
}
