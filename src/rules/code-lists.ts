import { say } from "../say";

/** "97110 and 97140"; of none "". */
export function allOf(items: readonly string[]): string {
  return joined(items, (list, next) => say("{list} and {next}", { list, next }));
}

/** "97110 or 97140"; of none "". */
export function anyOf(items: readonly string[]): string {
  return joined(items, (list, next) => say("{list} or {next}", { list, next }));
}

function joined(items: readonly string[], join: (list: string, next: string) => string): string {
  const [first = "", ...others] = items;
  return others.reduce(join, first);
}
