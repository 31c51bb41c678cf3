import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const mediaTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
};

/** What a served address answers besides files: its HTML, and headers such as a content security policy. */
export interface ServedPage {
  readonly html: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Server {
  readonly port: number;
  /** Every request so far, as "GET /path", in the order they came. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/**
 * Serves folders and pages on 127.0.0.1 (and localhost) at a free port.
 *
 * @param folders by first part of the address: `{ "/": "dist/practice" }`
 * @param pages by whole address, without its query
 */
export async function serve(
  folders: Readonly<Record<string, string>>,
  pages: Readonly<Record<string, ServedPage>> = {},
): Promise<Server> {
  const requests: string[] = [];
  const server = createServer(async (request, response) => {
    requests.push(`${request.method} ${request.url}`);
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://127.0.0.1").pathname);
    const page = pages[path];
    if (page) {
      response.writeHead(200, { "content-type": "text/html; charset=utf-8", ...page.headers }).end(page.html);
      return;
    }
    const prefix = Object.keys(folders)
      .sort((one, other) => other.length - one.length)
      .find((start) => path.startsWith(start));
    const folder = prefix === undefined ? undefined : folders[prefix];
    if (prefix === undefined || folder === undefined) {
      response.writeHead(404).end();
      return;
    }
    const name = normalize(path.slice(prefix.length)).replace(/^([/\\]|\.\.)+/, "");
    const file = join(folder, path.endsWith("/") ? join(name, "index.html") : name);
    try {
      const content = await readFile(file);
      response
        .writeHead(200, { "content-type": mediaTypes[extname(file)] ?? "application/octet-stream" })
        .end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port");
  return {
    port: address.port,
    requests,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
