import type { SchemaEntry } from '../schema/entry.ts';

const docs = 'https://man7.org/linux/man-pages/man5/nfs.5.html';

/** Security flavours of NFS, strongest first. */
export const flavours: readonly SchemaEntry[] = [
  { name: 'krb5p', summary: 'Kerberos proves who the user is; everything is signed and encrypted.', docs },
  { name: 'krb5i', summary: 'Kerberos proves who the user is; everything is signed, but readable on the wire.', docs },
  { name: 'krb5', summary: 'Kerberos proves who the user is; data goes unsigned and readable.', docs },
  {
    name: 'sys',
    summary: 'AUTH_SYS: the server believes the user id and at most 16 groups that the client sends, unencrypted.',
    docs,
  },
  { name: 'none', summary: 'Nobody is identified; every request counts as the anonymous user.', docs },
];

/** Other names for the same flavours. */
export const flavourAliases: Readonly<Record<string, string>> = { unix: 'sys', null: 'none' };

/** How a connection is protected, strongest first. */
export const transports: readonly SchemaEntry[] = [
  { name: 'mtls', summary: 'TLS, and the client proves by a certificate which host it is.', since: '2.6.3', docs },
  { name: 'tls', summary: 'TLS encrypts the connection; the client host proves nothing.', since: '2.6.3', docs },
  { name: 'none', summary: 'The connection is in the clear.', since: '2.6.3', docs },
];

/** Whether a flavour is one of Kerberos. */
export const isKerberos = (flavour: string) => flavour.startsWith('krb5');
