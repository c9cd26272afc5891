/** A word spoken from a woven rhombus. */
export function Mark() {
  return (
    <svg
      class="mark"
      viewBox="0 0 48 48"
      width="40"
      height="40"
      aria-hidden="true"
      focusable="false"
    >
      <path
        fill="currentColor"
        fill-rule="evenodd"
        d="M24 2 46 24 24 46 18.5 40.5 5 44 8.5 30.5 2 24ZM24 8.5 8.5 24 24 39.5 39.5 24Z"
      />
      <path
        fill="currentColor"
        d="m24 13 4 4-4 4-4-4zm0 14 4 4-4 4-4-4zm-7-7 4 4-4 4-4-4zm14 0 4 4-4 4-4-4z"
      />
    </svg>
  );
}

/** The mark as an address for `<link rel="icon">`, so that no browser asks for another file. */
export const MARK_ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 48 48'%3E%3Cpath fill='%2313594b' d='M24 2 46 24 24 46 18.5 40.5 5 44 8.5 30.5 2 24Z'/%3E%3Cpath fill='%23fff' d='m24 13 4 4-4 4-4-4zm0 14 4 4-4 4-4-4zm-7-7 4 4-4 4-4-4zm14 0 4 4-4 4-4-4z'/%3E%3C/svg%3E";
