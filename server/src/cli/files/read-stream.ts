import { largestFile } from './read-text.ts';

/** All bytes of a stream, or undefined when there are more than a configuration file has. */
export async function readStream(stream: NodeJS.ReadableStream): Promise<Uint8Array | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    if (length > largestFile) return undefined;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
