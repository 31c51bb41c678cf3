import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import type { GivenFile, ImportOptions } from "../reference/import/read-source";
import { TableImport } from "../reference/import/read-source";

/**
 * Reads every official CMS file of a folder and the folders in it, or one file. PTP texts go to `options.ptp`, everything else and
 * what became of each file is in the result. Rejects only where the path itself cannot be read.
 */
export async function readTableFiles(path: string, options: ImportOptions): Promise<TableImport> {
  const tables = new TableImport(options);
  for (const file of await listFiles(path)) await tables.read(await openFile(path, file));
  return tables;
}

/** Files in the order of their names, hidden ones left out; so that the same folder always gives the same tables. */
async function listFiles(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const entries = await readdir(path, { withFileTypes: true, recursive: true });
  const paths = entries
    .filter((entry) => (entry.isFile() || entry.isSymbolicLink()) && !entry.name.startsWith("."))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  // A link to a file is read like the file; one to a folder is not followed, as it may lead around in a circle.
  const isFile = await Promise.all(
    paths.map((each) =>
      stat(each).then(
        (found) => found.isFile(),
        () => true,
      ),
    ),
  );
  return paths.filter((_, at) => isFile[at]);
}

/** The checksum must be known before the first row is: the file is read once for it and once for its rows. */
async function openFile(root: string, path: string): Promise<GivenFile> {
  const name = relative(root, path) || basename(path);
  const hash = createHash("sha256");
  let size = 0;
  try {
    for await (const chunk of bytesOf(path)) {
      hash.update(chunk);
      size += chunk.length;
    }
  } catch {
    // An unreadable file fails again when it is read, and becomes an outcome like any other.
  }
  return { name, size, sha256: hash.digest("hex"), chunks: bytesOf(path) };
}

async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 })) {
    yield chunk;
  }
}
