import { spawnSync } from "node:child_process";
import { delimiter, join } from "node:path";

/** Runs a program, one of the packages' own or any other, and waits. True where it ended well; what it says is shown. */
export function run(
  program: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): boolean {
  const path = `${join(process.cwd(), "node_modules/.bin")}${delimiter}${process.env.PATH ?? ""}`;
  const { status } = spawnSync(program, args, {
    stdio: "inherit",
    shell: process.platform === "win32",
    env: { ...process.env, PATH: path, NO_UPDATE_NOTIFIER: "1", ...environment },
  });
  return status === 0;
}
