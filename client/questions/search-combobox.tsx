import { Component, createRef, type RefObject } from "preact";
import type { ShownText } from "../../surveys/core/index.ts";
import { Say } from "../pages/shown-text.tsx";
import { aboutChoice } from "./about-choice.ts";
import { findOptions, type SearchOption } from "./choice-search.ts";
import { controlOf } from "./control-attributes.ts";
import { ControlIcon } from "./control-icon.tsx";
import { writeFields } from "./field-change.ts";
import { fieldId, fieldName } from "./form-fields.ts";
import { SearchOptions } from "./search-options.tsx";
import { oneLine } from "./shown-item.ts";
import { CLOSED, type SearchEvent, type SearchState, stepSearch } from "./search-state.ts";
import {
  optionId,
  type PartProps,
  type Search,
  searchOptions,
  type SearchProps,
  wordsByName,
} from "./search-view.ts";

/** Told to everybody: how many there are, or that something is still to be chosen. */
function Status({ of, search }: PartProps) {
  const { state, found } = search;
  const isUnfinished = of.chosen === "" && (state.typed ?? "").trim() !== "";
  return (
    <p class="search-status" role="status">
      {state.isOpen ? (
        found.count === 0 ? (
          <Say text="question.search.none" />
        ) : (
          <Say text="question.search.count" with={{ count: found.count }} />
        )
      ) : isUnfinished ? (
        <Say text="question.search.unfinished" />
      ) : null}
    </p>
  );
}

interface FieldProps extends PartProps {
  readonly input: RefObject<HTMLInputElement | null>;
}

function Clear({ label, search, input }: Omit<FieldProps, "of"> & { readonly label: string }) {
  return (
    <button
      type="button"
      class="search-clear"
      aria-label={label}
      onClick={() => {
        input.current?.focus();
        search.send({ kind: "choose", name: "" });
      }}
    >
      <ControlIcon icon="clear" />
    </button>
  );
}

/** There is no room for a draft with its Spanish in the field of a phone: the Spanish alone. */
function placeholderOf({ text, spanish = text }: ShownText): string {
  return spanish;
}

function SearchField({ of, search, input }: FieldProps) {
  const { translator } = of.view;
  const { state, words, isOpen, send } = search;
  const { name, readOnly, ...control } = controlOf(of);
  const chosen = words.get(of.chosen);
  const text = chosen === undefined ? "" : oneLine(chosen);
  return (
    <div class="search-field">
      <input
        {...control}
        ref={input}
        type="text"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={isOpen ? "true" : "false"}
        aria-controls={isOpen ? fieldId(of.path, "options") : undefined}
        aria-activedescendant={
          isOpen && state.active !== undefined ? optionId(of.path, state.active) : undefined
        }
        autocapitalize="off"
        spellcheck={false}
        placeholder={placeholderOf(translator.shown("question.search.placeholder"))}
        value={state.typed ?? text}
        onFocus={(event) => {
          event.currentTarget.select();
          send({ kind: "open" });
        }}
        onClick={() => state.isOpen || send({ kind: "open" })}
        onBlur={() => send({ kind: "leave" })}
        onInput={(event) => {
          event.stopPropagation();
          send({ kind: "type", text: event.currentTarget.value });
        }}
        onChange={(event) => event.stopPropagation()}
        onKeyDown={(event) => {
          if (send({ kind: "key", key: event.key })) event.preventDefault();
        }}
      />
      {chosen === undefined ? null : (
        <Clear
          search={search}
          input={input}
          label={oneLine(aboutChoice(of.view, "question.search.clear", { choice: chosen }))}
        />
      )}
    </div>
  );
}

/** A long list as a field to search it in; the answer stands in a hidden field of its own. */
export class SearchCombobox extends Component<SearchProps, { readonly search: SearchState }> {
  override state = { search: CLOSED };
  readonly #field = createRef<HTMLInputElement>();
  readonly #input = createRef<HTMLInputElement>();

  #send(event: SearchEvent, options: readonly SearchOption[]): boolean {
    const { chosen } = this.props;
    const step = stepSearch(this.state.search, event, { options, chosen });
    this.setState({ search: step.state });
    const { current } = this.#field;
    if (step.choice !== undefined && current !== null) writeFields([current], [step.choice]);
    return step.isTaken;
  }

  #search(): Search {
    const { search: state } = this.state;
    const words = wordsByName(this.props);
    const options = searchOptions(this.props, words);
    const found = findOptions(options, state.typed ?? "");
    const isOpen = state.isOpen && found.options.length > 0;
    return { state, words, found, isOpen, send: (event) => this.#send(event, options) };
  }

  override render(props: SearchProps) {
    const search = this.#search();
    return (
      <div class="search">
        <SearchField of={props} search={search} input={this.#input} />
        <Status of={props} search={search} />
        {search.isOpen ? <SearchOptions of={props} search={search} /> : null}
        <input ref={this.#field} type="hidden" name={fieldName(props.path)} value={props.chosen} />
      </div>
    );
  }
}
