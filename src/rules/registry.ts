import type { Rule } from "../engine/define-rule";

const modules = import.meta.glob<Rule>(["./*/*.ts", "!./*/*.es.ts"], { eager: true, import: "default" });

/** Every rule, by folder and file name. A new file in a folder here is a new rule; nothing else lists them. */
export const rules: readonly Rule[] = Object.values(modules);
