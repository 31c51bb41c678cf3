import { spawnSync } from "node:child_process";
import { delimiter, join } from "node:path";

/*
 * npm run build: dist/chrome, dist/firefox, dist/cli and dist/practice. With --no-starter the embedded tables hold no figures keyed by
 * procedure code: until the user imports CMS's files, every line is "not checked".
 */

const [option, ...more] = process.argv.slice(2);
if (more.length > 0 || (option !== undefined && option !== "--no-starter")) {
  console.error(`npm run build takes --no-starter and nothing else, not ${process.argv.slice(2).join(" ")}`);
  process.exit(2);
}

for (const mode of ["chrome", "firefox", "cli", "practice"]) {
  const { status } = spawnSync("vite", ["build", "--mode", mode], {
    stdio: "inherit",
    shell: process.platform === "win32",
    env: {
      ...process.env,
      PATH: `${join(process.cwd(), "node_modules/.bin")}${delimiter}${process.env.PATH ?? ""}`,
      ...(option ? { CLAIMLIGHT_NO_STARTER: "1" } : {}),
    },
  });
  if (status !== 0) process.exit(status ?? 1);
}
