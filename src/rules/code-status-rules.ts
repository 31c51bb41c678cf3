/** The rules that speak of a code's status: of a code that is malformed or not in force they would say the same less exactly. */
export const codeStatusRules: readonly string[] = [
  "code-status-invalid-medicare",
  "code-status-noncovered",
  "code-status-bundled",
  "code-status-not-mpfs",
  "code-status-carrier-priced",
  "code-status-injection-t",
  "code-status-measurement",
];
