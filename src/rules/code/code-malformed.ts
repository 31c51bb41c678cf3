import { isWellFormedCode } from "../../claim/hcpcs-code";
import { defineRule } from "../../engine/define-rule";
import { codeStatusRules } from "../code-status-rules";

export default defineRule({
  id: "code-malformed",
  title: "Not the format of a procedure code",
  category: "code",
  severity: "error",
  provenance: "policy",
  scope: "entry",
  needs: ["code"],
  why: "A clearinghouse rejects a line whose procedure code does not have the format of the code set.",
  action: "Correct the code: four digits and a digit or A, F, M, T or U; or a letter A–V and four digits.",
  source: { name: "HIPAA code-set format", section: "HCPCS Level I and II, five characters" },
  messages: { format: "{code} is not a CPT or HCPCS code" },
  silences: ["code-not-valid-on-dos", ...codeStatusRules],
  examples: {
    bad: [[{ code: "9711" }], [{ code: "97O10" }], [{ code: "W1234" }]],
    good: [[{ code: "97110" }], [{ code: "0232T" }], [{ code: "3074F" }], [{ code: "G0283" }]],
  },
  check({ line }, report) {
    if (!isWellFormedCode(line.code)) report(line, "code", "format");
  },
});
