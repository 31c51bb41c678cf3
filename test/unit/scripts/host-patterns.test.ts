import { expect, test } from "vitest";
import { hostPatterns } from "../../../scripts/host-patterns";

test("a list of sites becomes match patterns, each once", () => {
  const list =
    "# ours\nEHR.example\r\n\n*.clinic.example  # all of them\nhttp://localhost\nhttps://ehr.example/\nehr.example/*";
  expect(hostPatterns(list, "hosts.txt")).toEqual([
    "https://ehr.example/*",
    "https://*.clinic.example/*",
    "http://localhost/*",
  ]);
});

test.each([
  ["https://ehr.example/charges", "line 1"],
  ["ok.example\nour EHR", "line 2"],
  ["*", "line 1"],
  ["*://ehr.example/*", "line 1"],
  ["ftp://ehr.example", "line 1"],
  ["ehr.example:8443", "line 1"],
  ["# nothing", "names no site"],
])("%j is refused by name and line", (list, where) => {
  expect(() => hostPatterns(list, "hosts.txt")).toThrow(where);
});
