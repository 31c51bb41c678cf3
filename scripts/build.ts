import { buildOptionsOrExit, buildVariablesOf } from "./build-options";
import { run } from "./run";

/*
 * npm run build: dist/chrome, dist/firefox, dist/cli and dist/practice. With --no-starter the embedded tables hold no figures keyed by
 * procedure code: until the user imports CMS's files, every line is "not checked". With --hosts FILE and --tables FILE the extension
 * has those sites and that packed file inside.
 */

const environment = buildVariablesOf(buildOptionsOrExit("build"), "dist");
for (const mode of ["chrome", "firefox", "cli", "practice"]) {
  if (!run("vite", ["build", "--mode", mode], environment)) process.exit(1);
}
