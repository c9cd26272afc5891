import { useEffect, useState } from "preact/hooks";

const SETTLED_MS = 800;

/** A text once it has stayed the same for a moment: what is announced does not follow every key. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled === text ? text : "";
}
