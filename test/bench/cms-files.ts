import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";

/** The official files at full size, which may not be committed: beside the repository, or none. */
const published = "../shared/cms";
const workplace = "dist/bench";

export interface CmsFolder {
  readonly folder: string;
  readonly files: readonly string[];
}

/** The four PTP parts and the MUE table in a folder of their own; null, with a line printed, where they are not there. */
export function practitionerTables(): CmsFolder | null {
  const names = existsSync(published)
    ? readdirSync(published).filter((name) => /practitioner.*(ptp-edits|mue-table)/.test(name))
    : [];
  if (names.length !== 5) {
    console.log(`The four PTP parts and the MUE table are not in ${published}: what needs them is skipped.`);
    return null;
  }
  return written("practitioner", names, (name, path) => copyFileSync(join(published, name), path));
}

/**
 * A second whole quarter of the PTP table: the same rows under the next quarter's name. In a zip a name is plain text, so that giving it
 * another one of the same length leaves all else as it is.
 */
export function nextQuarter({ folder, files }: CmsFolder): CmsFolder {
  const renamed = (text: string) => text.replaceAll("v302r0", "v303r0").replaceAll("2024q3", "2024q4");
  const oldNames = files.map((file) => file.slice(folder.length + 1)).filter((name) => name.includes("ptp"));
  const names = oldNames.map(renamed);
  return written("next-quarter", names, (name, path) => {
    const old = oldNames[names.indexOf(name)] ?? "";
    writeFileSync(path, renamed(readFileSync(join(folder, old), "latin1")), "latin1");
  });
}

/** The PTP table with every so many-th of its rows, packed: as if CMS had published fewer. */
export function packedPart({ files }: CmsFolder, oneIn: number): string {
  const parts = files.filter((file) => file.includes("ptp"));
  const texts = new Map<string, string>();
  for (const part of parts) {
    for (const [name, bytes] of Object.entries(unzipSync(new Uint8Array(readFileSync(part))))) {
      if (!/\.txt$/i.test(name)) continue;
      const lines = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
        .toString("latin1")
        .split("\r\n");
      // The first lines are the file's head.
      const kept = lines.filter((line, at) => !/\t\d{8}\t/.test(line) || at % oneIn === 0);
      texts.set(name.split("/").at(-1) ?? name, kept.join("\r\n"));
    }
  }
  const { folder } = written(`one-in-${oneIn}`, [...texts.keys()], (name, path) =>
    writeFileSync(path, texts.get(name) ?? "", "latin1"),
  );
  const file = join(workplace, `one-in-${oneIn}.claimpack`);
  pack(folder, file);
  return file;
}

export interface PackRun {
  readonly milliseconds: number;
  /** Milliseconds of all cores: what other work on the machine does not lengthen much. */
  readonly processorTime: number;
  /** Megabytes (10^6 bytes), the most that was ever resident. */
  readonly peak: number;
}

/** Where `pack` puts its file. */
export const packedFile = join(workplace, "practitioner.claimpack");

/** `claimlight pack`, as built, in a process of its own. */
export function pack(folder: string, to = packedFile): PackRun {
  const tellUsage = 'process.on("exit",()=>console.error("usage="+JSON.stringify(process.resourceUsage())))';
  const start = performance.now();
  const { stderr, status } = spawnSync(
    process.execPath,
    ["--import", `data:text/javascript,${tellUsage}`, "dist/cli/claimlight.mjs", "pack", folder, "-o", to],
    { encoding: "utf8" },
  );
  const milliseconds = performance.now() - start;
  if (status !== 0) throw new Error(`claimlight pack: ${stderr}`);
  const usage = JSON.parse(/usage=(\{.*\})/.exec(stderr)?.[1] ?? "{}") as NodeJS.ResourceUsage;
  return {
    milliseconds,
    processorTime: (usage.userCPUTime + usage.systemCPUTime) / 1000,
    peak: (usage.maxRSS * 1024) / 1e6,
  };
}

function written(
  name: string,
  files: readonly string[],
  write: (name: string, path: string) => void,
): CmsFolder {
  const folder = join(workplace, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const file of files) write(file, join(folder, file));
  return { folder, files: files.map((file) => join(folder, file)) };
}
