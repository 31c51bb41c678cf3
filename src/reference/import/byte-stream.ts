/** A file's bytes as they come: from a file picker's stream, from Node, or unpacked from a zip. */
export type ByteChunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** Enough to tell one official file from another: the longest copyright notice before a heading has some 2,000 bytes. */
const headSize = 32 * 1024;

/** Reads a file's beginning first, so that what it is can be told before the rest is read or unpacked. */
export class ByteStream {
  private readonly beginning: Uint8Array[] = [];
  private readonly following: AsyncIterator<Uint8Array> | Iterator<Uint8Array>;

  constructor(
    chunks: ByteChunks,
    /** Called with the number of bytes that came so far. */
    private readonly progress: (bytes: number) => void = () => {},
  ) {
    this.following =
      Symbol.asyncIterator in chunks ? chunks[Symbol.asyncIterator]() : chunks[Symbol.iterator]();
  }

  /** The first bytes: the whole file where it is short. They are given again by `chunks` and `whole`. */
  async head(): Promise<Uint8Array> {
    let size = 0;
    while (size < headSize) {
      const next = await this.following.next();
      if (next.done) break;
      this.beginning.push(next.value);
      size += next.value.length;
    }
    return joinBytes(this.beginning).subarray(0, headSize);
  }

  /** Everything, chunk by chunk. */
  async *chunks(): AsyncGenerator<Uint8Array> {
    let bytes = 0;
    for (const chunk of this.beginning.splice(0)) {
      bytes += chunk.length;
      this.progress(bytes);
      yield chunk;
    }
    for (;;) {
      const next = await this.following.next();
      if (next.done) return;
      bytes += next.value.length;
      this.progress(bytes);
      yield next.value;
    }
  }

  /** Everything at once; null where it is more than `limit` bytes. */
  async whole(limit: number): Promise<Uint8Array | null> {
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of this.chunks()) {
      size += chunk.length;
      if (size > limit) return null;
      chunks.push(chunk);
    }
    return joinBytes(chunks);
  }

  /** Lets go of a file that is not read to its end. */
  async close(): Promise<void> {
    await this.following.return?.();
  }
}

export function joinBytes(chunks: readonly Uint8Array[]): Uint8Array {
  const [only] = chunks;
  if (only && chunks.length === 1) return only;
  const joined = new Uint8Array(chunks.reduce((size, chunk) => size + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    joined.set(chunk, at);
    at += chunk.length;
  }
  return joined;
}
