import fc from 'fast-check';
import { paths, type SiteRequest } from './explain-site.ts';

const { constant, constantFrom, record, array, tuple } = fc;

const hosts = constantFrom(
  ...[
    'a.test',
    'b.test',
    'www.a.test',
    'x.b.test',
    'y.a.test',
    'z.test',
    'www.other',
    'www.a.other',
    'foo.c.test',
    'www7.x',
  ],
  ...['mix.x', 'Www.A.Test', 'a.test.', 'nobody', '127.0.0.1'],
);
const segments = constantFrom(
  'a',
  'b',
  'c',
  'ab',
  'img',
  'x.gif',
  'A',
  'B.php',
  'p%20q',
  '%C3%A9',
  'err',
  'int',
  '..',
  '.',
  '12',
  'index.html',
  'b.txt',
  'x.JPG',
  'a%2Fb',
  'c+d',
  '',
);
const queries = constantFrom('', '', '', '?', '?x=1', '?x=a&X=2', '?y=%2F&x=0');
const targets = fc.oneof(
  {
    weight: 4,
    arbitrary: tuple(array(segments, { minLength: 1, maxLength: 4 }), constantFrom('', '/'), queries).map(
      ([all, end, query]) => `/${all.join('/')}${end}${query}`,
    ),
  },
  {
    weight: 1,
    arbitrary: tuple(constantFrom(...paths.map((path) => encodeURI(path.replaceAll('"', '')))), queries).map(
      ([path, query]) => path + query,
    ),
  },
  {
    weight: 1,
    arbitrary: constantFrom(
      '/%zz',
      '/a/%2e%2e/b',
      '/../x',
      '/a//b',
      '/a/./b/..',
      '/a/b/../../..',
      '/%41',
      '/a#b',
      '/a%3Fb',
      '/a%23b',
    ),
  },
);

/** A request to one of the sockets that generated servers may listen on. */
export const siteRequest: fc.Arbitrary<SiteRequest> = record({
  address: constantFrom('127.0.0.1', '127.0.0.1', '127.0.0.2', '127.0.0.3'),
  secure: fc.oneof({ weight: 4, arbitrary: constant(false) }, { weight: 1, arbitrary: constant(true) }),
  host: hosts,
  method: constantFrom('GET', 'GET', 'GET', 'GET', 'POST'),
  target: targets,
});
