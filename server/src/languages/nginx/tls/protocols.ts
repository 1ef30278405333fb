/** A protocol as `ssl_protocols` in nginx names it. */
export type ProtocolName = 'SSLv2' | 'SSLv3' | 'TLSv1' | 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3';

/** What is known about a protocol version. */
export interface TlsProtocol {
  readonly name: ProtocolName;
  /** `prohibited`: must not be used; `current`: may be used; `recommended`: should be used. */
  readonly status: 'prohibited' | 'current' | 'recommended';
  /** Year of publication. */
  readonly year: number;
  /** The document that specifies it. */
  readonly specification: string;
  /** The RFC that says not to use it any more. */
  readonly retiredBy?: string;
  /** First OpenSSL version that speaks it; absent: all do. */
  readonly since?: string;
  /** Last OpenSSL version that can be built with it. */
  readonly until?: string;
  readonly summary: string;
}

/** All protocols, oldest first. */
export const TLS_PROTOCOLS: readonly TlsProtocol[] = [
  {
    name: 'SSLv2',
    status: 'prohibited',
    year: 1995,
    specification: 'draft-hickman-netscape-ssl',
    retiredBy: 'RFC 6176',
    until: '1.0.2',
    summary: 'Broken by design and gone from OpenSSL since 1.1.0 (DROWN, CVE-2016-0800).',
  },
  {
    name: 'SSLv3',
    status: 'prohibited',
    year: 1996,
    specification: 'RFC 6101',
    retiredBy: 'RFC 7568',
    summary: 'Open to the POODLE attack (CVE-2014-3566); usually left out of OpenSSL builds.',
  },
  {
    name: 'TLSv1',
    status: 'prohibited',
    year: 1999,
    specification: 'RFC 2246',
    retiredBy: 'RFC 8996',
    summary: 'Rests on MD5 and SHA-1 and has no authenticated encryption; browsers dropped it in 2020.',
  },
  {
    name: 'TLSv1.1',
    status: 'prohibited',
    year: 2006,
    specification: 'RFC 4346',
    retiredBy: 'RFC 8996',
    since: '1.0.1',
    summary: 'Rests on MD5 and SHA-1 and has no authenticated encryption; browsers dropped it in 2020.',
  },
  {
    name: 'TLSv1.2',
    status: 'current',
    year: 2008,
    specification: 'RFC 5246',
    since: '1.0.1',
    summary: 'Sound when limited to forward-secret suites with authenticated encryption.',
  },
  {
    name: 'TLSv1.3',
    status: 'recommended',
    year: 2018,
    specification: 'RFC 8446',
    since: '1.1.1',
    summary: 'Forward secrecy and authenticated encryption always; a faster, encrypted handshake.',
  },
];

/** The protocol of this exact name, or undefined. nginx compares without regard to case. */
export function protocolByName(name: string): TlsProtocol | undefined {
  return TLS_PROTOCOLS.find((protocol) => protocol.name.toLowerCase() === name.toLowerCase());
}
