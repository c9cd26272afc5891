/** A form that is shown again with its problems was not taken. */
export function formStatus(problems: readonly unknown[]): 200 | 422 {
  return problems.length === 0 ? 200 : 422;
}
