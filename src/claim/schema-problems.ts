import * as v from "valibot";
import { inLanguage, say } from "../say";

/** What stands in data from elsewhere; or what is wrong with it, a sentence each that names the key by its path and never repeats what stands there. */
export type Given<Value> = { readonly value: Value } | { readonly problems: readonly string[] };

/** What the data as a whole is called, and the path that stands before each key where it is a part of something. */
interface GivenName {
  readonly whole: string;
  readonly under?: string | undefined;
}

/** Reads data from elsewhere by its schema. The sentences are ours: Valibot's own are English alone and repeat what was given. */
export function parseGiven<Value>(
  schema: v.GenericSchema<unknown, Value>,
  given: unknown,
  { whole, under }: GivenName,
): Given<Value> {
  const parsed = v.safeParse(schema, given, { message: wanted });
  if (parsed.success) return { value: parsed.output };
  return {
    problems: parsed.issues.map((issue) => {
      const path = [under, v.getDotPath(issue)].filter((each) => each).join(".");
      // A schema holds its own sentence in English: a content script, which has no use for it, need not hold what would translate it.
      return `${path || whole}: ${inLanguage(issue.message)}`;
    }),
  };
}

/** For what has no sentence of its own in its schema. */
function wanted({ type, received, expected, requirement, input }: v.BaseIssue<unknown>): string {
  if (received === "undefined") return say("it is missing");
  const limit = String(requirement);
  switch (type) {
    case "string":
      return say("text is expected");
    case "number":
      return say("a number is expected");
    case "integer":
      return say("a whole number is expected");
    case "boolean":
      return say("true or false is expected");
    case "array":
      return say("a list is expected");
    case "object":
    case "loose_object":
    case "record":
      return say("named values in braces are expected");
    case "min_value":
      return say("it must not be less than {limit}", { limit });
    case "max_value":
      return say("it must not be more than {limit}", { limit });
    case "max_length":
      return typeof input === "string"
        ? say("it must not be longer than {limit} characters", { limit })
        : say("it must not have more than {limit} entries", { limit });
    case "literal":
      return say("{value} is expected", { value: String(expected) });
    case "picklist":
    case "variant":
      return say("one of these is expected: {values}", { values: choices(String(expected)) });
    default:
      return say("it does not fit");
  }
}

/** Valibot writes `("a" | "b")`. */
function choices(expected: string): string {
  return expected.replace(/^\(|\)$/g, "").replaceAll(" | ", ", ");
}
