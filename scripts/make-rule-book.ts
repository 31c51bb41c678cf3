import { writeFileSync } from "node:fs";
import { runnerImport } from "vite";
import type { Rule } from "../src/engine/define-rule";
import { ruleBook } from "./rule-book";

// The registry globs its rules, which only Vite can resolve.
const { module } = await runnerImport<{ rules: readonly Rule[] }>("/src/rules/registry.ts", {
  configFile: false,
});
writeFileSync("src/rules/README.md", ruleBook(module.rules));
console.log(`src/rules/README.md: ${module.rules.length} rules`);
