/** What a generated configuration may use of the machine. */
export interface Site {
  readonly plain: number;
  readonly secure: number;
  readonly backend: number;
  /** Where {@link rootFiles} lie. */
  readonly root: string;
}

/** A request to a generated configuration. */
export interface SiteRequest {
  readonly address: string;
  readonly secure: boolean;
  readonly host: string;
  readonly method: string;
  readonly target: string;
}

/** Servers, and what they are asked. */
export interface GeneratedSite {
  readonly write: (site: Site) => string;
  readonly requests: readonly SiteRequest[];
}

/** The files below the root, each of which holds its own name. */
export const rootFiles: readonly string[] = [
  'index.html',
  'a/index.html',
  'a/b.txt',
  'a/b/c',
  'img/x.gif',
  'img/a/index.php',
  'ab/b',
  'fall.html',
  'err/404.html',
];

/** Paths that locations have and requests ask for; those with a blank are quoted. */
export const paths = [
  '/',
  '/a',
  '/a/',
  '/ab',
  '/a/b',
  '/a/b/',
  '/a/b/c',
  '/img',
  '/img/',
  '/A',
  '"/p q/"',
  '/é',
  '/err',
  '/int',
];
