import * as v from "valibot";

/** What a schema found wrong, a sentence each that names the key by its path and never repeats what stands there. */
export function schemaProblems(issues: readonly v.BaseIssue<unknown>[], whole: string): string[] {
  return issues.map((issue) => `${v.getDotPath(issue) ?? whole}: ${wanted(issue)}`);
}

function wanted(issue: v.BaseIssue<unknown>): string {
  // A message of ours says what should stand there; Valibot's own would repeat what does.
  if (!issue.message.startsWith("Invalid")) return `${issue.message} is expected`;
  if (issue.received === "undefined") return "it is missing";
  return issue.expected === null ? "it does not fit" : `${issue.expected} is expected`;
}
