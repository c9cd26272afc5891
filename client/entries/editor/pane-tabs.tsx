interface PaneTabsProps<Pane extends string> {
  readonly label: string;
  readonly panes: readonly Pane[];
  readonly current: Pane;
  readonly nameOf: (pane: Pane) => string;
  readonly onShow: (pane: Pane) => void;
}

/** On a narrow screen one part is seen at a time. */
export function PaneTabs<Pane extends string>(props: PaneTabsProps<Pane>) {
  const { label, panes, current, nameOf, onShow } = props;
  return (
    <nav class="editor-panes" aria-label={label}>
      {panes.map((pane) => (
        <button
          key={pane}
          type="button"
          aria-current={pane === current ? "true" : undefined}
          onClick={() => onShow(pane)}
        >
          {nameOf(pane)}
        </button>
      ))}
    </nav>
  );
}
