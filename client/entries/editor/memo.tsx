import { Component, type ComponentType } from "preact";

/** A component that is rendered again only when a property is another value than before. */
export function memo<Props extends object>(Inner: ComponentType<Props>): ComponentType<Props> {
  return class Memo extends Component<Props> {
    override shouldComponentUpdate(next: Readonly<Props>): boolean {
      return differs(this.props, next);
    }

    override render(props: Props) {
      return <Inner {...props} />;
    }
  };
}

function differs(before: object, after: object): boolean {
  const names = Object.keys(after);
  if (names.length !== Object.keys(before).length) return true;
  return names.some((name) => !Object.is(Reflect.get(before, name), Reflect.get(after, name)));
}
