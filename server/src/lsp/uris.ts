import { URI } from 'vscode-uri';

/** Tells core's paths from the protocol's URIs and back. A path keeps the scheme and host of the folder it lies in. */
export interface Uris {
  /** The decoded path of a URI; a text that is not on a disk gets a path of its own below `/untitled`. */
  toPath(uri: string): string;
  /** The URI of a path. */
  toUri(path: string): string;
  /** Remembers how a client spells the URI of an open document or folder. */
  remember(uri: string): void;
}

/** Makes the converter of one connection. */
export function createUris(): Uris {
  const spelled = new Map<string, string>();
  let model = URI.file('/');

  function toPath(uri: string): string {
    const parsed = URI.parse(uri);
    return parsed.scheme === 'untitled' ? `/untitled/${parsed.path.replace(/^\//, '')}` : parsed.path;
  }
  return {
    toPath,
    toUri: (path) => spelled.get(path) ?? model.with({ path }).toString(),
    remember(uri) {
      spelled.set(toPath(uri), uri);
      const parsed = URI.parse(uri);
      if (parsed.scheme !== 'untitled') model = parsed.with({ query: '', fragment: '' });
    },
  };
}
